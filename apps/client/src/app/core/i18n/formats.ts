import { computed, inject, Service } from '@angular/core';
import { Clock } from './clock';
import { I18n } from './i18n';

/** A moment as the wire writes it, or in milliseconds since the epoch. */
export type Moment = string | number;

const millis = (moment: Moment): number =>
  typeof moment === 'number' ? moment : Date.parse(moment);

const spans: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/**
 * Days and times in the reader's language, clock and zone. Everything reads signals, so a switch of
 * language or clock shows at once. A zone may be given where it is not the reader's own.
 */
@Service()
export class Formats {
  readonly #clock = inject(Clock);
  readonly #i18n = inject(I18n);
  readonly #made = computed(() => {
    this.#i18n.locale();
    this.#clock.hours();
    return new Map<string, Intl.DateTimeFormat>();
  });

  readonly hour12 = computed(() => {
    const hours = this.#clock.hours();
    if (hours) return hours === 12;
    const { hour12 } = new Intl.DateTimeFormat(this.#i18n.locale(), {
      hour: 'numeric',
    }).resolvedOptions();
    return hour12 ?? false;
  });

  /** "10:30" or "10:30 am" */
  time(moment: Moment, zone = this.#clock.zone()): string {
    return this.#format(this.#timeOptions(), zone).format(millis(moment));
  }

  /** "10:30 – 11:00", never broken over two lines. */
  timeRange(start: Moment, end: Moment, zone = this.#clock.zone()): string {
    const format = this.#format(this.#timeOptions(), zone);
    return `${format.format(millis(start))} – ${format.format(millis(end))}`.replaceAll(
      ' ',
      '\u00a0',
    );
  }

  /** "Thursday 10 September", with the year only when it is not this one. */
  day(moment: Moment, zone = this.#clock.zone()): string {
    return this.#day({ weekday: 'long', day: 'numeric', month: 'long' }, moment, zone);
  }

  /** "Thu 10 September" */
  shortDay(moment: Moment, zone = this.#clock.zone()): string {
    return this.#day({ weekday: 'short', day: 'numeric', month: 'long' }, moment, zone);
  }

  /** "Thursday 10 September, 10:30 – 11:00" */
  dayAndTimes(start: Moment, end: Moment, zone = this.#clock.zone()): string {
    return `${this.day(start, zone)}, ${this.timeRange(start, end, zone)}`;
  }

  /** The local day as 2026-09-10: equal for moments of one day, and in order. */
  dayKey(moment: Moment, zone = this.#clock.zone()): string {
    const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone }).format(millis(moment));
  }

  /** "today", "tomorrow", else nothing. */
  nearDay(moment: Moment, now: number, zone = this.#clock.zone()): string | undefined {
    const days =
      (Date.parse(this.dayKey(moment, zone)) - Date.parse(this.dayKey(now, zone))) / 86_400_000;
    if (days !== 0 && days !== 1) return undefined;
    return new Intl.RelativeTimeFormat(this.#i18n.locale(), { numeric: 'auto' }).format(
      days,
      'day',
    );
  }

  /** "in 24 minutes", "3 hours ago": in the largest unit that is at least one. */
  distance(moment: Moment, now: number, style: 'long' | 'narrow' | 'short' = 'long'): string {
    const away = millis(moment) - now;
    const [unit, size] = spans.find(([, length]) => Math.abs(away) >= length) ?? ['second', 1000];
    const format = new Intl.RelativeTimeFormat(this.#i18n.locale(), { numeric: 'always', style });
    return format.format(Math.trunc(away / size), unit);
  }

  /** "24 hours", "5 min": a length in the largest unit that measures it. */
  span(milliseconds: number, unitDisplay: 'long' | 'short' = 'short'): string {
    const [unit, size] = spans.find(([, length]) => milliseconds >= length) ?? ['minute', 60_000];
    const amount = Math.floor(milliseconds / size);
    return this.number(amount, { style: 'unit', unit, unitDisplay });
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return new Intl.NumberFormat(this.#i18n.locale(), options).format(value);
  }

  /** "Monday" of an ISO weekday, 1 to 7. */
  weekday(day: number, style: 'long' | 'short' | 'narrow' = 'long'): string {
    // 5 January 1970 was a Monday.
    return this.#format({ weekday: style }, 'UTC').format((day + 3) * 86_400_000);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.#i18n.locale()).format(items);
  }

  #timeOptions(): Intl.DateTimeFormatOptions {
    return this.hour12()
      ? { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  }

  #day(options: Intl.DateTimeFormatOptions, moment: Moment, zone: string): string {
    const thisYear = this.dayKey(Date.now(), zone).slice(0, 4);
    const year = this.dayKey(moment, zone).startsWith(thisYear) ? {} : { year: 'numeric' as const };
    return this.#format({ ...options, ...year }, zone).format(millis(moment));
  }

  #format(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
    const key = JSON.stringify([options, timeZone]);
    const made = this.#made();
    const format =
      made.get(key) ?? new Intl.DateTimeFormat(this.#i18n.locale(), { ...options, timeZone });
    made.set(key, format);
    return format;
  }
}
