import type { SettingsMessages } from './index';

export const de: SettingsMessages = {
  heading: 'Appointment',
};
