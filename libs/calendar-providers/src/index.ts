export type {
  BusyTime,
  CalendarChanges,
  CalendarPort,
  ChangedEvent,
  RemoteCalendar,
  RemoteCalendarId,
  RemoteEvent,
  SyncToken,
  UnreadEvent,
  Viewpoint,
} from './calendar-port';
export { ProviderUnavailable, type UnavailableCode } from './provider-unavailable';
