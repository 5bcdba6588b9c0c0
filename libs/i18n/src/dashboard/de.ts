import type { DashboardMessages } from './index';

export const de: DashboardMessages = {
  heading: 'Appointment',
};
