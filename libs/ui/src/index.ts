export * from './avatar/avatar';
export * from './badge/badge';
export * from './brand/brand-mark';
export * from './busy/busy';
export * from './chips/check-chips';
export type { Chip } from './chips/chip';
export * from './chips/radio-chips';
export * from './copy-button/copy-button';
export * from './dialog/dialog';
export * from './fact/fact';
export * from './field/control';
export * from './field/field';
export * from './icon/icon';
export { icons, type IconName } from './icon/icons';
export {
  addDays,
  addMonths,
  daysIntoWeek,
  firstDayOf,
  lastDayOf,
  monthOf,
  type DayKey,
  type MonthKey,
} from './month/days';
export * from './month/month';
export * from './notice/notice';
export * from './password-field/password-field';
export * from './skeleton/skeleton';
export * from './switch/switch';
export * from './time-field/time-field';
export { isTimeOfDay, minutesOf, showTime, type TimeOfDay } from './time-field/time-of-day';
export { uniqueId } from './unique-id';
export type { EntryKind, WeekEntry, WeekWords } from './week/entry';
export { localDay } from './week/local-day';
export * from './week/week';
export type { WeekPick, WeekPicksWords } from './week-picks/pick';
export * from './week-picks/week-picks';
export * from './zone-field/zone-field';
