export const en = {
  brand: 'Appointment',
};
