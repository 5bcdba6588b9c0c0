export { type CompiledRules, compileRules } from './compile-rules';
export { takenBy } from './free-starts';
export {
  type EpochMilliseconds,
  type Interval,
  intersection,
  isEmpty,
  mergeIntervals,
  overlaps,
} from './interval';
export {
  type Circumstances,
  isOffered,
  nextOffered,
  offeredSlots,
  type SlotsQuestion,
} from './offered-slots';
export type { ScheduleRules, WallWindow, WeekdayWindow } from './schedule-rules';
export { DAY, MINUTE } from './units';
