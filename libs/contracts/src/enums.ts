import * as z from 'zod';

export const SubscriberLevel = z.enum(['basic', 'plus', 'pro', 'admin']);
export type SubscriberLevel = z.infer<typeof SubscriberLevel>;

export const CalendarProvider = z.enum(['caldav', 'google', 'ics']);
export type CalendarProvider = z.infer<typeof CalendarProvider>;

export const ConnectionType = z.enum(['caldav', 'google', 'zoom', 'oidc', 'ics']);
export type ConnectionType = z.infer<typeof ConnectionType>;

export const ConnectionStatus = z.enum(['ok', 'error']);
export type ConnectionStatus = z.infer<typeof ConnectionStatus>;

export const LocationType = z.enum(['in-person', 'online']);
export type LocationType = z.infer<typeof LocationType>;

/** Who makes the link to an online meeting. */
export const MeetingLinkProvider = z.enum(['jitsi']);
export type MeetingLinkProvider = z.infer<typeof MeetingLinkProvider>;

/** PARTSTAT of an attendee (RFC 5545, 3.2.12). */
export const AttendeeAnswer = z.enum(['needs-action', 'accepted', 'declined', 'tentative']);
export type AttendeeAnswer = z.infer<typeof AttendeeAnswer>;

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
