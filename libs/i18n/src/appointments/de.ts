import type { AppointmentsMessages } from './index';

export const de: AppointmentsMessages = {
  heading: 'Appointment',
};
