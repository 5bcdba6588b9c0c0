export { BusyIndex } from './busy-index';
export { CalendarWriter } from './calendar-writer';
export { CalendarNotConnected, CalendarUnavailable } from './calendar.errors';
export { CalendarsModule } from './calendars.module';
export { EventFinder, type LocatedEvent } from './event-finder';
export {
  type Freshness,
  freshnessColumns,
  freshnessJoins,
  freshnessOf,
  type FreshnessRow,
  isFresh,
  isVerifiable,
} from './freshness';
export { SyncWorker } from './sync';
export { LiveCheck, type LiveCheckOptions } from './live-check';
