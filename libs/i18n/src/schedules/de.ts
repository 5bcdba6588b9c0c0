import type { SchedulesMessages } from './index';

export const de: SchedulesMessages = {
  heading: 'Appointment',
};
