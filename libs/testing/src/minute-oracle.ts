import type {
  EpochMilliseconds,
  Interval,
  ScheduleRules,
  SlotsQuestion,
  WallWindow,
} from '@appointment/availability';

const MINUTE = 60_000;
/** No window with its clock changes reaches further from its own day. */
const MARGIN_IN_MINUTES = 3 * 24 * 60;

interface LocalMinute {
  readonly start: EpochMilliseconds;
  /** What the wall shows, as sortable text: `2026-03-29T03:00`. */
  readonly wall: string;
}

/**
 * Offered slots the slow way, to judge the fast one by: every minute is converted by `Temporal` and looked at alone.
 * Shares no code with the engine. Holds where clock changes fall on whole minutes, that is since 1972.
 */
export function slotsMinuteByMinute(rules: ScheduleRules, question: SlotsQuestion): Interval[] {
  const minutes = minutesAround(question.within, rules.timeZone);
  const offered = new Set<EpochMilliseconds>();
  for (const opening of openingsAmong(minutes, rules))
    for (const start of gridOf(opening, rules))
      if (canBeHad(start, rules, question)) offered.add(start);
  return [...offered]
    .sort((a, b) => a - b)
    .map((start) => ({ start, end: start + rules.slotMinutes * MINUTE }));
}

const canBeHad = (start: EpochMilliseconds, rules: ScheduleRules, question: SlotsQuestion) =>
  isWanted(start, rules, question) &&
  isFree(start, rules, question) &&
  isWithinLimits(start, rules, question);

function minutesAround({ start, end }: Interval, timeZone: string): LocalMinute[] {
  const first = Math.floor(start / MINUTE) - MARGIN_IN_MINUTES;
  const length = Math.ceil(end / MINUTE) + MARGIN_IN_MINUTES - first;
  return Array.from({ length }, (_, index) => {
    const instant = Temporal.Instant.fromEpochMilliseconds((first + index) * MINUTE);
    const wall = instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
    return { start: instant.epochMilliseconds, wall: wall.toString({ smallestUnit: 'minute' }) };
  });
}

function openingsAmong(minutes: readonly LocalMinute[], rules: ScheduleRules): Interval[] {
  const openings: Interval[] = [];
  for (const day of daysOf(minutes))
    for (const window of windowsOn(day, rules)) {
      const [from, to] = wallsOf(window, day);
      const open = minutes.filter(({ wall }) => from <= wall && wall < to);
      const [first, last] = [open[0], open.at(-1)];
      if (first && last) openings.push({ start: first.start, end: last.start + MINUTE });
    }
  return openings;
}

/** Every day of the calendar, those too that a zone left out. */
function daysOf(minutes: readonly LocalMinute[]): Temporal.PlainDate[] {
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (!first || !last) return [];
  const firstDay = Temporal.PlainDateTime.from(first.wall).toPlainDate();
  const { days } = firstDay.until(Temporal.PlainDateTime.from(last.wall).toPlainDate());
  return Array.from({ length: days + 1 }, (_, index) => firstDay.add({ days: index }));
}

function windowsOn(day: Temporal.PlainDate, rules: ScheduleRules): readonly WallWindow[] {
  const { compare } = Temporal.PlainDate;
  if (compare(day, rules.firstDay) < 0) return [];
  if (rules.lastDay && compare(day, rules.lastDay) > 0) return [];
  const override = rules.overrides.find(
    ({ firstDay, lastDay }) => compare(firstDay, day) <= 0 && compare(day, lastDay) <= 0,
  );
  if (override) return override.windows;
  if (rules.customWindows)
    return rules.customWindows.filter(({ weekday }) => weekday === day.dayOfWeek);
  return rules.weekdays.includes(day.dayOfWeek) ? [rules.hours] : [];
}

function wallsOf({ from, to }: WallWindow, day: Temporal.PlainDate): [string, string] {
  const overnight = Temporal.PlainTime.compare(to, from) <= 0;
  const lastDay = overnight ? day.add({ days: 1 }) : day;
  const wall = (date: Temporal.PlainDate, time: Temporal.PlainTime) =>
    date.toPlainDateTime(time).toString({ smallestUnit: 'minute' });
  return [wall(day, from), wall(lastDay, to)];
}

function gridOf(opening: Interval, { slotMinutes, stepMinutes }: ScheduleRules) {
  const starts: EpochMilliseconds[] = [];
  for (let start = opening.start; start < opening.end; start += MINUTE) {
    const elapsed = (start - opening.start) / MINUTE;
    const fits = start + slotMinutes * MINUTE <= opening.end;
    if (elapsed % stepMinutes === 0 && fits) starts.push(start);
  }
  return starts;
}

const isWanted = (
  start: EpochMilliseconds,
  rules: ScheduleRules,
  { within, now }: SlotsQuestion,
): boolean =>
  start >= within.start &&
  start < within.end &&
  start >= now + rules.noticeMinutes * MINUTE &&
  start <= now + rules.windowMinutes * MINUTE;

function isFree(start: EpochMilliseconds, rules: ScheduleRules, { busy }: SlotsQuestion): boolean {
  const end = start + (rules.slotMinutes + rules.bufferAfterMinutes) * MINUTE;
  for (let minute = start - rules.bufferBeforeMinutes * MINUTE; minute < end; minute += MINUTE)
    if (busy.some((event) => touches(event, minute))) return false;
  return true;
}

const touches = (event: Interval, minute: EpochMilliseconds): boolean =>
  event.start < event.end && event.start < minute + MINUTE && event.end > minute;

function isWithinLimits(
  start: EpochMilliseconds,
  { timeZone, limitPerDay, limitPerWeek }: ScheduleRules,
  { booked = [] }: SlotsQuestion,
): boolean {
  const dayOf = (instant: EpochMilliseconds) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const weekOf = (day: Temporal.PlainDate) => `${day.yearOfWeek}-W${day.weekOfYear}`;
  const day = dayOf(start);
  const days = booked.map(dayOf);
  const onTheDay = days.filter((other) => other.equals(day)).length;
  const inTheWeek = days.filter((other) => weekOf(other) === weekOf(day)).length;
  return onTheDay < (limitPerDay ?? Infinity) && inTheWeek < (limitPerWeek ?? Infinity);
}
