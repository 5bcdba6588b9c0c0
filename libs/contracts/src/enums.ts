import * as z from 'zod';

export const SubscriberLevel = z.enum(['basic', 'plus', 'pro', 'admin']);
export type SubscriberLevel = z.infer<typeof SubscriberLevel>;

export const CalendarProvider = z.enum(['caldav', 'google']);
export type CalendarProvider = z.infer<typeof CalendarProvider>;

export const ConnectionType = z.enum(['caldav', 'google', 'zoom', 'oidc']);
export type ConnectionType = z.infer<typeof ConnectionType>;

export const ConnectionStatus = z.enum(['ok', 'error']);
export type ConnectionStatus = z.infer<typeof ConnectionStatus>;

export const LocationType = z.enum(['in-person', 'online']);
export type LocationType = z.infer<typeof LocationType>;

export const AppointmentStatus = z.enum(['draft', 'ready', 'closed']);
export type AppointmentStatus = z.infer<typeof AppointmentStatus>;

export const BookingStatus = z.enum([
  'none',
  'requested',
  'booked',
  'declined',
  'cancelled',
  'expired',
  'rescheduled',
]);
export type BookingStatus = z.infer<typeof BookingStatus>;

export const ColourScheme = z.enum(['system', 'light', 'dark']);
export type ColourScheme = z.infer<typeof ColourScheme>;

export const InviteStatus = z.enum(['active', 'revoked']);
export type InviteStatus = z.infer<typeof InviteStatus>;
