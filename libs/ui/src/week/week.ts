import { BreakpointObserver } from '@angular/cdk/layout';
import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  type TemplateRef,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { DayKey } from '../month/days';
import { uniqueId } from '../unique-id';
import type { Axis } from './axis';
import { DayTabs } from './day-tabs';
import type { WeekEntry, WeekWords } from './entry';
import { type Block, type Column, firstOf, weekLayout } from './layout';
import type { LocalDay } from './local-day';
import { openOn, type TimeStretch } from './open';

const HOUR = 60;
/** Where days begin to be shown that have nothing in them, and no hours either: an hour before. */
const MORNING = 9 * HOUR;
/** In a block that is lower, both lines stand in one. */
const TWO_LINES = 40;

/** What is drawn over a day of the week has to know. */
export interface WeekLayer {
  readonly $implicit: LocalDay;
  readonly axis: Axis;
}

/**
 * A week as columns of hours, on phones a day at a time. Meetings are links in the order of time; what is
 * busy is text.
 */
@Component({
  selector: 'ui-week',
  imports: [DayTabs, NgTemplateOutlet, RouterLink],
  templateUrl: './week.html',
  styleUrl: './week.css',
})
export class Week {
  /** The days of the week, in the order in which the reader's week goes. */
  readonly days = input.required<readonly DayKey[]>();
  /** IANA name of the zone by whose clock everything stands. */
  readonly timeZone = input.required<string>();
  readonly entries = input.required<readonly WeekEntry[]>();
  /** Epoch milliseconds. */
  readonly now = input.required<number>();
  readonly today = input.required<DayKey>();
  readonly words = input.required<WeekWords>();
  /** When the owner can be booked; undefined where nobody knows. */
  readonly open = input<readonly TimeStretch[]>();
  /** Drawn over each day that is shown. */
  readonly layer = input<TemplateRef<WeekLayer>>();
  /** What the layer shows: the week scrolls to the first of that too. */
  readonly marks = input<readonly TimeStretch[]>([]);
  /** The entries of these days are all there; only then it is known where to scroll. */
  readonly complete = input(true);

  readonly #narrow = toSignal(
    inject(BreakpointObserver)
      .observe('(max-width: 47.99rem)')
      .pipe(map(({ matches }) => matches)),
    { initialValue: false },
  );
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  protected readonly narrow = this.#narrow;
  protected readonly id = uniqueId('week');

  protected readonly layout = computed(() =>
    weekLayout(this.entries(), this.days(), this.timeZone()),
  );
  /** On a phone. Today, where the week has it. */
  protected readonly chosen = linkedSignal<readonly DayKey[], DayKey>({
    source: this.days,
    computation: (days) => days.find((day) => day === this.today()) ?? days[0] ?? this.today(),
  });
  protected readonly columns = computed(() => {
    const { columns, axis } = this.layout();
    const shown = columns.filter(({ day }) => !this.narrow() || day.key === this.chosen());
    return shown.map((column) => ({
      ...column,
      open: openOn(this.open() ?? [], column.day, axis),
    }));
  });
  protected readonly tabs = computed(() =>
    this.layout().columns.map(({ day, blocks, allDay }) => ({
      day: day.key,
      entries: blocks.length + allDay.length,
    })),
  );
  /** Where the now-line stands in today's column. */
  protected readonly line = computed(() => {
    const today = this.layout().columns.find(({ day }) => day.key === this.today());
    return today && this.layout().axis.place(today.day, this.now(), 'start');
  });

  constructor() {
    let shown: readonly DayKey[] | DayKey | undefined;
    afterRenderEffect({
      read: () => {
        const days = this.narrow() ? this.chosen() : this.days();
        if (!this.complete() || shown === days) return;
        shown = days;
        untracked(() => this.#scrollToFirst());
      },
    });
  }

  protected nameOf({ day }: Column<WeekEntry>): string {
    return this.words().day(day.key, day.key === this.today());
  }

  protected isPast({ end }: WeekEntry): boolean {
    return end <= this.now();
  }

  protected isLow({ from, to }: Block<WeekEntry>): boolean {
    return to - from < TWO_LINES;
  }

  /** One hour before the first thing there is, else before the hours. */
  #scrollToFirst(): void {
    const columns = this.columns();
    const opens = columns.flatMap(({ open }) => open.map(({ from }) => from));
    const [opening = MORNING] = opens.filter((from) => from > 0).toSorted((a, b) => a - b);
    const begins = [firstOf(columns), ...columns.map(({ day }) => this.#firstMark(day))];
    const first = Math.min(...begins.map((from) => from ?? Infinity));
    const top = Number.isFinite(first) ? first : opening;
    const scroller = this.scroller().nativeElement;
    const from = Math.max(0, top - HOUR) / this.layout().axis.minutes;
    scroller.scrollTop = from * (scroller.querySelector('.hours')?.clientHeight ?? 0);
  }

  #firstMark(day: LocalDay): number | undefined {
    const begins = this.marks()
      .map(({ start }) => start)
      .filter((start) => start >= day.start && start < day.end);
    return begins.length > 0
      ? this.layout().axis.place(day, Math.min(...begins), 'start')
      : undefined;
  }
}
