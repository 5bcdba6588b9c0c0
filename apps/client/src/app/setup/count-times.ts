import { compileRules, offeredSlots } from '@appointment/availability';

const MINUTES_OF_DAY = 24 * 60;
const TWO_WEEKS = 14 * 86_400_000;

export interface SimpleHours {
  readonly timezone: string;
  readonly weekdays: readonly number[];
  /** As `09:00`. */
  readonly from: string;
  readonly until: string;
  readonly slotMinutes: number;
}

/**
 * How many times a simple week offers in the next two, by the rules of the real page: a day's notice,
 * nothing busy yet.
 */
export const countTimes = (hours: SimpleHours, now: number): number => {
  const rules = compileRules({
    timeZone: hours.timezone,
    weekdays: hours.weekdays,
    hours: { from: Temporal.PlainTime.from(hours.from), to: Temporal.PlainTime.from(hours.until) },
    customWindows: null,
    overrides: [],
    firstDay: Temporal.Instant.fromEpochMilliseconds(now)
      .toZonedDateTimeISO(hours.timezone)
      .toPlainDate(),
    lastDay: null,
    slotMinutes: hours.slotMinutes,
    stepMinutes: hours.slotMinutes,
    noticeMinutes: MINUTES_OF_DAY,
    windowMinutes: 14 * MINUTES_OF_DAY,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    limitPerDay: null,
    limitPerWeek: null,
  });
  return offeredSlots(rules, { within: { start: now, end: now + TWO_WEEKS }, busy: [], now })
    .length;
};
