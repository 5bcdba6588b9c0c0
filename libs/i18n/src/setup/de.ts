import type { SetupMessages } from './index';

export const de: SetupMessages = {
  heading: 'Appointment',
};
