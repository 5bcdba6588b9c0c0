export {
  aSchedule,
  date,
  EVERY_DAY,
  hours,
  MONDAY_TO_FRIDAY,
  onWeekday,
  override,
} from './a-schedule';
export { FixedClock } from './fixed-clock';
export { at, between, day, days, local, startsIn } from './instants';
export { ALL_ZONES, type DrawnWeek, drawnWeek } from './drawn-weeks';
export { slotsMinuteByMinute } from './minute-oracle';
