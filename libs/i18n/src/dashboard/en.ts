export const en = {
  heading: 'Appointment',
};
