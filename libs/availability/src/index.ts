export { type CompiledRules, compileRules, withLength } from './compile-rules';
export { type Gap, gaps, refusals } from './gaps';
export {
  type EpochMilliseconds,
  type Interval,
  intersection,
  isEmpty,
  mergeIntervals,
  overlaps,
} from './interval';
export { isLimited } from './limits';
export { nextOffered } from './next-offered';
export {
  bookable,
  type Circumstances,
  isOffered,
  offeredSlots,
  type SlotsQuestion,
  takenBy,
} from './offered-slots';
export { type Opening, openingsWithin } from './openings';
export type { Refusal, RefusalReason } from './refusal';
export type { DateOverride, ScheduleRules, WallWindow, WeekdayWindow } from './schedule-rules';
export { type StartSpan, startSpans } from './start-spans';
export { DAY, MINUTE } from './units';
export { type OffsetSpan, ZoneOffsets } from './zone-offsets';
export { whyNot } from './why-not';
