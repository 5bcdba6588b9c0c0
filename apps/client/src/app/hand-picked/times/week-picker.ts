import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  type OnInit,
} from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { Candidate } from '@appointment/contracts';
import {
  addDays,
  Week,
  WeekPicks,
  type DayKey,
  type WeekEntry,
  type WeekPick,
  type WeekPicksWords,
} from '@appointment/ui';
import { Clock } from '../../core/i18n/clock';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Now } from '../../core/now';
import { Announcer } from '../../core/page/announcer';
import { HoursStore } from '../../week/hours-store';
import { weekEntries } from '../../week/week-entries';
import { WeekStore } from '../../week/week-store';
import { WeekTurns } from '../../week/week-turns';
import { weekWords } from '../../week/week-words';
import { MOST_TIMES, rowOf, startOf, withRows, type PickedModel } from '../model/picked-model';
import { collisionWith } from './collisions';

const MINUTE = 60_000;
/** Where the ruler of a day begins: at ten. */
const MORNING = 10 * 60;

/** The owner's week, with all that takes their time; on it they choose the times that others may pick. */
@Component({
  selector: 'app-week-picker',
  imports: [Week, WeekPicks, WeekTurns],
  templateUrl: './week-picker.html',
  styleUrl: './week-picker.css',
})
export class WeekPicker implements OnInit {
  readonly form = input.required<FieldTree<PickedModel>>();
  readonly candidates = input.required<readonly Candidate[]>();
  /** IANA name of the zone by whose clocks the times are kept. */
  readonly timeZone = input.required<string>();

  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #hours = inject(HoursStore);
  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #dashboard = this.#i18n.messages('dashboard');
  protected readonly clock = inject(Clock);
  protected readonly now = inject(Now);
  protected readonly store = inject(WeekStore);
  readonly #texts = this.#i18n.messages('handPicked');
  protected readonly t = computed(() => this.#texts().week);
  protected readonly legend = computed(() => this.#dashboard().week.legend);

  /** Minutes; while the field is unfinished, what most meetings take. */
  protected readonly length = computed(() => {
    const minutes = this.form().duration().value();
    return Number.isInteger(minutes) && minutes >= 10 && minutes <= 600 ? minutes : 30;
  });
  protected readonly full = computed(() => this.form().times().value().length >= MOST_TIMES);
  /** Where the rulers stand, in minutes from the top. */
  protected readonly at = signal(MORNING);

  readonly #own = computed(
    () => new Set(this.candidates().flatMap(({ appointmentId }) => appointmentId ?? [])),
  );
  /** Text: whoever picks does not want to be led away. What came of these times stands there as picked. */
  protected readonly entries = computed(() =>
    weekEntries(
      this.store.appointments().filter(({ id }) => !this.#own().has(id)),
      this.store.answers(),
      { t: this.#dashboard().week, formats: this.#formats },
    ).map((entry) => withoutLink(entry)),
  );
  protected readonly open = computed(() => {
    const { from, to } = this.store.stretch();
    return this.#hours.within({ start: Date.parse(from), end: Date.parse(to) });
  });
  protected readonly meets = computed(() => collisionWith(this.entries()));
  protected readonly picks = computed<readonly WeekPick[]>(() => {
    const rows = this.form().times().value();
    // A time that is typed twice is a fault of the rows; here it stands once.
    const starts = new Set(rows.flatMap((row) => this.#momentOf(row) ?? []));
    return [...starts].map((start) => this.#pickAt(start));
  });
  /** Chosen times of this week that something else is in the way of, each said with what it is. */
  protected readonly clashes = computed(() =>
    this.picks().flatMap(({ start, end, collides }) =>
      collides ? [this.t().meets(this.#formats.shortMeeting(start, end), collides)] : [],
    ),
  );

  protected readonly weekWords = computed(() => weekWords(this.#dashboard().week, this.#formats));
  protected readonly words = computed<WeekPicksWords>(() => ({
    choose: (day) => this.t().choose(this.#formats.calendarDay(day)),
    range: (start, end) => this.#formats.timeRange(start, end),
    time: (start) => this.#formats.time(start),
    meets: this.t().meets,
    remove: this.t().remove,
    chosen: this.t().chosen,
  }));

  /** Where the next of the chosen times is; else where one can still choose: the last evening of a week is late for it. */
  ngOnInit(): void {
    const next = this.picks()
      .map(({ start }) => start)
      .filter((start) => start > this.now.at())
      .toSorted((one, other) => one - other)[0];
    const tomorrow = addDays(this.store.today(), 1);
    this.store.lookAt(next === undefined ? tomorrow : this.#formats.dayKey(next));
  }

  protected add(starts: readonly number[]): void {
    const times = this.form().times();
    const room = starts.slice(0, MOST_TIMES - times.value().length);
    if (room.length === 0) return this.#announcer.say(this.#texts().times.most);
    const rows = room.map((start) => rowOf(new Date(start).toISOString(), this.timeZone()));
    times.value.update((all) => withRows(all, rows));
    times.markAsDirty();
    const said = room.map((start) => this.#formats.dayAndTime(start));
    this.#announcer.say(this.t().added(this.#formats.list(said)));
  }

  protected remove(start: number): void {
    this.form()
      .times()
      .value.update((all) => all.filter((row) => this.#momentOf(row) !== start));
    this.#announcer.say(this.#texts().times.removed);
    this.#focusRuler(this.#formats.dayKey(start));
  }

  protected move(day: DayKey, { at, days }: { readonly at: number; readonly days: number }): void {
    this.at.set(at);
    if (days === 0) return;
    const to = addDays(day, days);
    if (!this.store.days().includes(to)) this.store.turn(days);
    this.#focusRuler(to);
  }

  #momentOf(row: { day: string; time: string }): number | undefined {
    const start = startOf(row, this.timeZone());
    return start ? Date.parse(start) : undefined;
  }

  #pickAt(start: number): WeekPick {
    const end = start + this.length() * MINUTE;
    const saved = this.candidates().find((each) => Date.parse(each.start) === start);
    const fixed = saved?.state === 'taken' || end <= this.now.at();
    return { start, end, fixed, collides: fixed ? undefined : this.meets()(start, end) };
  }

  /** On a phone only one day is there. */
  #focusRuler(day: DayKey): void {
    const focus = () => this.#host.querySelector<HTMLElement>(`[data-ruler="${day}"]`)?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }
}

const withoutLink = (entry: WeekEntry): WeekEntry => {
  const text = { ...entry };
  delete text.link;
  return text;
};
