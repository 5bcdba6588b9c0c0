export { caldavPort } from './caldav/caldav-port';
export { AuthMemory } from './caldav/auth/auth-memory';
export {
  discoverCaldav,
  type FoundAccount,
  type TypedAccount,
} from './caldav/discovery/discover-caldav';
export type { NameServer, SrvRecord } from './caldav/discovery/name-server';
export type { CaldavAccount, Fetch, FetchInit } from './caldav/fetch';
export type {
  BusyTime,
  CalendarChanges,
  CalendarPort,
  ChangedEvent,
  ChangePage,
  FoundEvent,
  OnPage,
  PutOptions,
  RemoteCalendar,
  RemoteCalendarId,
  RemoteEvent,
  SyncToken,
  ToldEvents,
  UnreadEvent,
  Viewpoint,
} from './calendar-port';
export { icsPort } from './ics/ics-port';
export type { IcsSubscription } from './ics/subscription';
export { type MemoryPort, memoryPort } from './memory/memory-port';
export { MemoryStore } from './memory/memory-store';
export {
  ProviderUnavailable,
  type UnavailableCode,
  type UnavailableOptions,
} from './provider-unavailable';
