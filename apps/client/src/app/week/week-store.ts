import { computed, effect, inject, resource, Service, signal, untracked } from '@angular/core';
import type { Calendar, CalendarEvents } from '@appointment/contracts';
import { addDays, daysIntoWeek, localDay, type DayKey } from '@appointment/ui';
import { isProblem } from '../core/api/api-problem';
import { OwnerApi } from '../core/api/owner-api';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { Now } from '../core/now';
import { meetingsWithin, type Stretch } from './meetings';
import { WeekCalendars } from './week-calendars';
import type { SeenCalendar } from './week-entries';

type Answer = SeenCalendar & {
  /** How far it can be believed: read just now, as last seen, or nothing at all. */
  readonly trust: 'live' | 'as-seen' | 'failed';
};

const isSameStretch = (one: Stretch, other: Stretch) =>
  one.from === other.from && one.to === other.to;

const idsOf = (calendars: readonly Calendar[]): string => calendars.map(({ id }) => id).join();

/** One week of the owner's time: meetings of ours, and what stands in each calendar. */
@Service({ autoProvided: false })
export class WeekStore {
  readonly #api = inject(OwnerApi);
  readonly #board = inject(WeekCalendars);
  readonly #clock = inject(Clock);
  readonly #formats = inject(Formats);
  readonly #now = inject(Now);

  /** A day of the week that is looked at; undefined: today, also when midnight passes. */
  readonly #looked = signal<DayKey | undefined>(undefined);
  readonly #round = signal(0);
  readonly #answers = signal<ReadonlyMap<number, Answer>>(new Map());
  #askedFor: Stretch | undefined;

  readonly today = computed<DayKey>(() => this.#formats.dayKey(this.#now.at()));
  readonly #first = computed(() => {
    const day = this.#looked() ?? this.today();
    return addDays(day, -daysIntoWeek(day, this.#formats.weekdays()[0] ?? 1));
  });
  readonly days = computed<readonly DayKey[]>(() => {
    const first = this.#first();
    return Array.from({ length: 7 }, (_, day) => addDays(first, day));
  });
  readonly stretch = computed<Stretch>(
    () => {
      const zone = this.#clock.zone();
      const [start, end] = [this.#first(), addDays(this.#first(), 6)];
      return {
        from: new Date(localDay(start, zone).start).toISOString(),
        to: new Date(localDay(end, zone).end).toISOString(),
      };
    },
    { equal: isSameStretch },
  );

  readonly #read = resource({
    params: () => this.stretch(),
    loader: ({ params, abortSignal }) => meetingsWithin(params, this.#api, abortSignal),
  });
  readonly error = this.#read.error;
  readonly appointments = computed(() => (this.#read.hasValue() ? this.#read.value() : []));
  readonly #calendars = computed(() => this.#board.calendars(), {
    equal: (one, other) => idsOf(one) === idsOf(other),
  });
  readonly answers = computed(() => [...this.#answers().values()]);
  /** All that was asked is answered, well or badly. */
  readonly complete = computed(
    () =>
      !this.#board.loading() &&
      !this.#read.isLoading() &&
      this.#calendars().every(({ id }) => this.#answers().has(id)),
  );

  constructor() {
    effect((onCleanup) => {
      const over = new AbortController();
      onCleanup(() => over.abort());
      this.#round();
      const [stretch, calendars] = [this.stretch(), this.#calendars()];
      untracked(() => this.#askAll(calendars, stretch, over.signal));
    });
  }

  /** Weeks on, or back where negative. */
  turn(weeks: number): void {
    this.#looked.set(addDays(this.#first(), weeks * 7));
  }

  /** To the week of a day. */
  lookAt(day: DayKey): void {
    this.#looked.set(day);
  }

  toToday(): void {
    this.#looked.set(undefined);
  }

  reload(): void {
    this.#read.reload();
    this.#round.update((round) => round + 1);
  }

  /** Side by side: each shows what it has as soon as it answers. */
  #askAll(calendars: readonly Calendar[], stretch: Stretch, signal: AbortSignal): void {
    // Of the same week, what was seen stays until the new answer is here.
    if (this.#askedFor !== stretch) this.#answers.set(new Map());
    this.#askedFor = stretch;
    for (const calendar of calendars) void this.#ask(calendar, stretch, signal);
  }

  async #ask(calendar: Calendar, query: Stretch, signal: AbortSignal): Promise<void> {
    const answer = await this.#eventsOf(calendar, query, signal);
    if (answer) this.#answers.update((all) => new Map(all).set(calendar.id, answer));
  }

  async #eventsOf(
    calendar: Calendar,
    { from, to }: Stretch,
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    try {
      const path = `/calendars/${calendar.id}/events`;
      const answer = await this.#api.get<CalendarEvents>(path, { query: { from, to }, signal });
      return { calendar, events: answer.items, trust: answer.live ? 'live' : 'as-seen' };
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!isProblem(error)) throw error;
      return { calendar, events: [], trust: 'failed' };
    }
  }
}
