export { BusyIndex } from './busy-index';
export { CalendarWriter } from './calendar-writer';
export { CalendarNotConnected, CalendarUnavailable } from './calendar.errors';
export { CalendarsModule } from './calendars.module';
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
