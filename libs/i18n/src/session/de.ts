import type { SessionMessages } from './index';

export const de: SessionMessages = {
  heading: 'Appointment',
};
