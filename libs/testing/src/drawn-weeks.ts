import type {
  DateOverride,
  Interval,
  ScheduleRules,
  SlotsQuestion,
} from '@appointment/availability';
import * as fc from 'fast-check';

/** A schedule and a question about it, as fast-check draws them. */
export interface DrawnWeek {
  readonly rules: ScheduleRules;
  readonly question: SlotsQuestion;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_INSTANT = Date.UTC(2005);
const LAST_INSTANT = Date.UTC(2037);

/** Every zone that this machine knows. */
export const ALL_ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** Weeks of any schedule in any zone; half of them stand around a clock change, where the mistakes are. */
export const drawnWeek = (zones: readonly string[] = ALL_ZONES): fc.Arbitrary<DrawnWeek> =>
  place(zones).chain(({ timeZone, anchor }) =>
    fc.record({ rules: rulesAround(anchor, timeZone), question: questionAround(anchor) }),
  );

const place = (zones: readonly string[]) =>
  fc
    .record({
      timeZone: fc.constantFrom(...zones),
      instant: fc.integer({ min: FIRST_INSTANT / DAY, max: LAST_INSTANT / DAY }),
      atChange: fc.boolean(),
    })
    .map(({ timeZone, instant, atChange }) => ({
      timeZone,
      anchor: atChange ? changeAfter(instant * DAY, timeZone) : instant * DAY,
    }));

function changeAfter(instant: number, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? instant;
}

const minutes = (min: number, max: number) => fc.integer({ min, max });
const mostly = <T, U>(usual: T, other: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(fc.constant(null), arbitrary);

function rulesAround(anchor: number, timeZone: string): fc.Arbitrary<ScheduleRules> {
  const moment = Temporal.Instant.fromEpochMilliseconds(anchor).toZonedDateTimeISO(timeZone);
  const [today, time] = [moment.toPlainDate(), moment.toPlainTime()];
  const daysFromToday = (min: number, max: number) =>
    fc.integer({ min, max }).map((days) => today.add({ days }));
  return fc.record({
    timeZone: fc.constant(timeZone),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 4 }),
    hours: wallWindowNear(time),
    customWindows: orNull(fc.array(weekdayWindowNear(time), { maxLength: 14, size: 'max' })),
    overrides: overridesFrom(today.subtract({ days: 3 }), time),
    firstDay: daysFromToday(-3, 0),
    lastDay: orNull(daysFromToday(0, 3)),
    slotMinutes: minutes(5, 180),
    stepMinutes: minutes(5, 180),
    noticeMinutes: mostly(0, minutes(0, 2 * 24 * 60)),
    windowMinutes: mostly(30 * 24 * 60, minutes(1, 6 * 24 * 60)),
    bufferBeforeMinutes: mostly(0, minutes(0, 60)),
    bufferAfterMinutes: mostly(0, minutes(0, 60)),
    limitPerDay: mostly(null, fc.integer({ min: 1, max: 4 })),
    limitPerWeek: mostly(null, fc.integer({ min: 1, max: 8 })),
  });
}

/**
 * Any minute of a day; mostly those around the anchor, where the clocks may change, and the edges of the
 * change itself.
 */
const wallTimeNear = (anchor: Temporal.PlainTime) =>
  fc
    .oneof(minutes(0, 24 * 60 - 1), minutes(-120, 120), fc.constantFrom(-60, -30, 0, 30, 60))
    .map((distance) => anchor.round('minute').add({ minutes: distance }));

const wallWindowNear = (anchor: Temporal.PlainTime) =>
  fc.record({ from: wallTimeNear(anchor), to: wallTimeNear(anchor) });

const weekdayWindowNear = (anchor: Temporal.PlainTime) =>
  fc
    .record({ weekday: fc.integer({ min: 1, max: 7 }), window: wallWindowNear(anchor) })
    .map(({ weekday, window }) => ({ weekday, ...window }));

/** A week's days from `first` on: each belongs to nothing, or to the one or several of an override. */
const overridesFrom = (
  first: Temporal.PlainDate,
  anchor: Temporal.PlainTime,
): fc.Arbitrary<DateOverride[]> =>
  mostly([], fc.array(fc.tuple(fc.nat(2), fc.nat(2), hoursOfADay(anchor)), { maxLength: 4 })).map(
    (drawn) => {
      let next = first;
      return drawn.map(([pause, more, windows]) => {
        const firstDay = next.add({ days: pause });
        const lastDay = firstDay.add({ days: more });
        next = lastDay.add({ days: 1 });
        return { firstDay, lastDay, windows };
      });
    },
  );

/** Closed as often as not. */
const hoursOfADay = (anchor: Temporal.PlainTime) =>
  fc.oneof(fc.constant([]), fc.array(wallWindowNear(anchor), { minLength: 1, maxLength: 3 }));

const questionAround = (anchor: number): fc.Arbitrary<SlotsQuestion> =>
  fc.record({
    within: stretchAround(anchor - DAY, { latest: DAY, shortest: DAY, longest: 2 * DAY }),
    busy: fc.array(busyAround(anchor), { maxLength: 12 }),
    booked: fc.array(instantNear(anchor), { maxLength: 12 }),
    now: fc.integer({ min: anchor - 3 * DAY, max: anchor }),
  });

const instantNear = (anchor: number) =>
  fc
    .integer({ min: (-4 * DAY) / MINUTE, max: (4 * DAY) / MINUTE })
    .map((distance) => anchor + distance * MINUTE);

const busyAround = (anchor: number) =>
  stretchAround(anchor - DAY, { latest: 3 * DAY, shortest: 0, longest: 6 * HOUR });

/** Mostly on whole minutes, as people write them; now and then not, as programs do. */
const stretchAround = (
  from: number,
  { latest, shortest, longest }: { latest: number; shortest: number; longest: number },
): fc.Arbitrary<Interval> =>
  fc
    .record({
      start: fc.integer({ min: 0, max: latest / MINUTE }),
      length: fc.integer({ min: shortest / MINUTE, max: longest / MINUTE }),
      odd: mostly(0, fc.integer({ min: 0, max: MINUTE })),
    })
    .map(({ start, length, odd }) => ({
      start: from + start * MINUTE + odd,
      end: from + (start + length) * MINUTE + odd,
    }));
