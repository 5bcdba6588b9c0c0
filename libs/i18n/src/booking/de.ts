import type { BookingMessages } from './index';

export const de: BookingMessages = {
  heading: 'Appointment',
};
