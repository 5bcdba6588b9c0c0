import { Directionality } from '@angular/cdk/bidi';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { Icon } from '../icon/icon';
import { uniqueId } from '../unique-id';
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  weeksOf,
  type DayKey,
  type MonthKey,
} from './days';
import { movedBy } from './moves';

/** What a day has to offer: how many times, and in which parts of the day. */
export interface FreeDay {
  readonly times: number;
  readonly morning: boolean;
  readonly afternoon: boolean;
  readonly evening: boolean;
}

/** What the month says; it knows no catalogue of its own. */
export interface MonthWords {
  readonly month: (month: MonthKey) => string;
  readonly weekday: (weekday: number, style: 'long' | 'short') => string;
  /** The whole name of a day for readers by ear: "Thursday 10 September, 11 times free". */
  readonly day: (day: DayKey, about: AboutDay) => string;
}

export interface AboutDay {
  /** How many times are free. */
  readonly free: number;
  /** None is left. */
  readonly full: boolean;
  readonly past: boolean;
  readonly today: boolean;
}

const NO_DAYS: ReadonlySet<DayKey> = new Set();

/** One month of days as a grid (ARIA practices guide): one Tab stop, arrows go from day to day. */
@Component({
  selector: 'ui-month',
  imports: [Icon],
  templateUrl: './month.html',
})
export class Month {
  readonly month = input.required<MonthKey>();
  readonly chosen = input<DayKey>();
  readonly today = input.required<DayKey>();
  /** Days beyond are not to be reached; the months of both are. */
  readonly first = input.required<DayKey>();
  readonly last = input.required<DayKey>();
  readonly firstWeekday = input(1);
  readonly free = input.required<ReadonlyMap<DayKey, FreeDay>>();
  /** Days that had times, of which none is left; other days without times never had any. */
  readonly full = input<ReadonlySet<DayKey>>(NO_DAYS);
  readonly words = input.required<MonthWords>();
  readonly turn = output<MonthKey>();
  readonly choose = output<DayKey>();

  protected readonly headingId = uniqueId('month');
  protected readonly before = computed(() => addMonths(this.month(), -1));
  protected readonly after = computed(() => addMonths(this.month(), 1));
  protected readonly weekdays = computed(() =>
    Array.from({ length: 7 }, (_, place) => ((this.firstWeekday() - 1 + place) % 7) + 1),
  );
  protected readonly weeks = computed(() => weeksOf(this.month(), this.firstWeekday()));

  /** Where the focus is; whatever arrives meanwhile must not move it. */
  protected readonly visited = signal<DayKey | undefined>(undefined);
  /** The one day that Tab leads to. */
  protected readonly current = computed<DayKey>(() => {
    const month = this.month();
    const preferred = [this.visited(), this.chosen(), ...this.free().keys(), this.today()];
    return preferred.find((day) => day && monthOf(day) === month) ?? firstDayOf(month);
  });

  readonly #direction = inject(Directionality);
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Brings the focus to the day that Tab would lead to. */
  focus(): void {
    const focus = () => this.#host.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }

  protected reachable(month: MonthKey): boolean {
    return month >= monthOf(this.first()) && month <= monthOf(this.last());
  }

  protected nameOf(day: DayKey): string {
    return this.words().day(day, {
      free: this.free().get(day)?.times ?? 0,
      full: this.full().has(day),
      past: day < this.today(),
      today: day === this.today(),
    });
  }

  protected pick(day: DayKey): void {
    if (this.free().has(day)) this.choose.emit(day);
  }

  /** Whoever comes back to the grid begins at the chosen day. */
  protected leave(grid: Element, { relatedTarget }: FocusEvent): void {
    if (!grid.contains(relatedTarget as Node | null)) this.visited.set(undefined);
  }

  protected press(event: KeyboardEvent): void {
    const week = {
      firstWeekday: this.firstWeekday(),
      rightToLeft: this.#direction.value === 'rtl',
    };
    const day = movedBy(event, this.current(), week);
    if (!day) return;
    event.preventDefault();
    this.#goTo(this.#within(day));
  }

  #goTo(day: DayKey): void {
    if (monthOf(day) !== this.month()) this.turn.emit(monthOf(day));
    this.visited.set(day);
    const moveOn = () => {
      this.visited.set(day);
      this.focus();
    };
    // The other month comes through the input; only then there is a place for the focus.
    afterNextRender({ read: moveOn }, { injector: this.#injector });
  }

  #within(day: DayKey): DayKey {
    const first = firstDayOf(monthOf(this.first()));
    const last = lastDayOf(monthOf(this.last()));
    if (day < first) return first;
    return day > last ? last : day;
  }
}
