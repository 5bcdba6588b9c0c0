import { computed, inject, Service } from '@angular/core';
import {
  cityOf,
  formatDay,
  formatDayAndTime,
  formatDays,
  formatMeeting,
  formatTime,
  formatTimeRange,
  zoneTime,
  type Reader,
} from '@appointment/i18n';
import { Clock } from './clock';
import { I18n } from './i18n';

/** A moment as the wire writes it, or in milliseconds since the epoch. */
export type Moment = string | number;

const millis = (moment: Moment): number =>
  typeof moment === 'number' ? moment : Date.parse(moment);

// A line may break behind a dash even before a space that does not break; the joiner forbids it.
const DASH = '\u00a0–\u2060\u00a0';

/** A range of times never breaks over two lines, and no time loses its "PM" or "Uhr" to the next one. */
const inOneLine = (range: string): string =>
  range.replaceAll(/ – (?=\d)/g, DASH).replaceAll(/(?<=:\d\d) (?=\p{Letter})/gu, '\u00a0');

const DAY = 86_400_000;

const spans: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

const largestIn = (milliseconds: number) =>
  spans.find(([, size]) => milliseconds >= size) ?? (['second', 1000] as const);

/**
 * Days and times in the reader's language, clock and zone. Everything reads signals, so a switch of
 * language, clock or zone shows at once. A zone may be named where it is not the reader's own.
 */
@Service()
export class Formats {
  readonly #clock = inject(Clock);
  readonly #i18n = inject(I18n);

  readonly #reader = computed<Reader>(() => ({
    language: this.#i18n.locale(),
    timeZone: this.#clock.zone(),
    timeMode: this.#clock.hours(),
  }));

  /** Whether the reader's clock has 12 hours. */
  readonly hour12 = computed(() => {
    const { language, timeMode } = this.#reader();
    const ofLanguage = new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions();
    return timeMode ? timeMode === 12 : ofLanguage.hour12 === true;
  });

  /** "10:30", "10:30 am" */
  time(moment: Moment, timeZone?: string): string {
    return formatTime(millis(moment), this.reader(timeZone));
  }

  /** "10:30 – 11:00" */
  timeRange(start: Moment, end: Moment, timeZone?: string): string {
    const span = { start: millis(start), end: millis(end) };
    return inOneLine(formatTimeRange(span, this.reader(timeZone)));
  }

  /** "Thursday 10 September", with the year when it is not this one. */
  day(moment: Moment, timeZone?: string): string {
    return formatDay(millis(moment), this.reader(timeZone), { now: Date.now() });
  }

  /** "Thu 10 Sept" */
  shortDay(moment: Moment): string {
    return formatDay(millis(moment), this.reader(), { now: Date.now(), width: 'short' });
  }

  /** "Thu 10 Sept, 10:30" */
  dayAndTime(moment: Moment, timeZone?: string): string {
    const style = { now: Date.now(), width: 'short' } as const;
    return inOneLine(formatDayAndTime(millis(moment), this.reader(timeZone), style));
  }

  /** "Thursday 10 September, 10:30 – 11:00" */
  meeting(start: Moment, end: Moment, timeZone?: string): string {
    const span = { start: millis(start), end: millis(end) };
    return inOneLine(formatMeeting(span, this.reader(timeZone), { now: Date.now() }));
  }

  /** "Thu 10 Sept, 10:30 – 11:00" */
  shortMeeting(start: Moment, end: Moment, timeZone?: string): string {
    const span = { start: millis(start), end: millis(end) };
    return inOneLine(
      formatMeeting(span, this.reader(timeZone), { now: Date.now(), width: 'short' }),
    );
  }

  /** "Thursday 10 September" of a day of the calendar, as `dayKey` writes it. */
  calendarDay(day: string, width: 'long' | 'short' = 'long'): string {
    return formatDay(Date.parse(day), this.reader('UTC'), { now: Date.now(), width });
  }

  /** "7 – 13 September" of days of the calendar. */
  calendarDays(first: string, last: string): string {
    const span = { start: Date.parse(first), end: Date.parse(last) };
    return inOneLine(formatDays(span, this.reader('UTC'), { now: Date.now() }));
  }

  /** "September 2026" of a month such as 2026-09. */
  month(month: string): string {
    const format = new Intl.DateTimeFormat(this.#i18n.locale(), {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return format.format(Date.parse(`${month}-01`));
  }

  /** "Today", "Tomorrow", else nothing. */
  nearDay(moment: Moment, now: number): string | undefined {
    const days = Math.round((Date.parse(this.dayKey(moment)) - Date.parse(this.dayKey(now))) / DAY);
    if (days !== 0 && days !== 1) return undefined;
    const format = new Intl.RelativeTimeFormat(this.#i18n.locale(), { numeric: 'auto' });
    const word = format.format(days, 'day');
    return word.charAt(0).toLocaleUpperCase() + word.slice(1);
  }

  /** The local day as 2026-09-10: equal for moments of one day, and in order. */
  dayKey(moment: Moment): string {
    const timeZone = this.#clock.zone();
    return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(
      millis(moment),
    );
  }

  /** "in 24 minutes", "3 hours ago": in the largest unit that is at least one. */
  distance(moment: Moment, now: number, style: 'long' | 'short' = 'long'): string {
    const away = millis(moment) - now;
    const [unit, size] = largestIn(Math.abs(away));
    const format = new Intl.RelativeTimeFormat(this.#i18n.locale(), { style });
    return format.format(Math.trunc(away / size), unit);
  }

  /** "24 hours", "5 min": a length in the largest unit that measures it. */
  span(milliseconds: number, unitDisplay: 'long' | 'short' = 'long'): string {
    const [unit, size] = largestIn(milliseconds);
    return this.unit(Math.floor(milliseconds / size), unit, unitDisplay);
  }

  /** "90 min", "4 hours", "2 days": minutes in the largest unit that loses nothing. */
  minutes(minutes: number): string {
    if (minutes > 0 && minutes % 1440 === 0) return this.unit(minutes / 1440, 'day', 'long');
    if (minutes > 90 && minutes % 60 === 0) return this.unit(minutes / 60, 'hour', 'long');
    return this.unit(minutes, 'minute');
  }

  /** "2 weeks", "30 min" */
  unit(value: number, unit: string, unitDisplay: 'long' | 'short' = 'short'): string {
    // By the language alone: some regions put even abbreviations into the plural.
    const options = { style: 'unit', unit, unitDisplay } as const;
    return new Intl.NumberFormat(this.#i18n.language(), options).format(value);
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return new Intl.NumberFormat(this.#i18n.locale(), options).format(value);
  }

  /** "Monday" of an ISO weekday, 1 to 7. */
  weekday(day: number, style: 'long' | 'short' = 'long'): string {
    // Day 4 after 1 January 1970 was a Monday.
    const monday = 4 * DAY;
    const format = new Intl.DateTimeFormat(this.#i18n.locale(), {
      weekday: style,
      timeZone: 'UTC',
    });
    return format.format(monday + (day - 1) * DAY);
  }

  /** ISO weekdays in the order of the reader's week. */
  readonly weekdays = computed(() => {
    // Not every browser knows yet how a language's week begins.
    const ofLanguage = new Intl.Locale(this.#i18n.locale()).getWeekInfo?.().firstDay ?? 1;
    const first = this.#clock.firstWeekday() ?? ofLanguage;
    return Array.from({ length: 7 }, (_, day) => ((first - 1 + day) % 7) + 1);
  });

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.#i18n.locale()).format(items);
  }

  /** "Lisbon" */
  city(timeZone: string): string {
    return cityOf(timeZone, this.#i18n.language());
  }

  /** "Berlin time" */
  zoneTime(timeZone: string): string {
    return zoneTime(timeZone, this.#i18n.language());
  }

  /** For the functions of the catalogue library: in the reader's zone, or in another. */
  reader(timeZone: string = this.#clock.zone()): Reader {
    return { ...this.#reader(), timeZone };
  }
}
