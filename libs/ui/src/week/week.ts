import { BreakpointObserver } from '@angular/cdk/layout';
import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { DayKey } from '../month/days';
import { uniqueId } from '../unique-id';
import { DayTabs } from './day-tabs';
import type { WeekEntry, WeekWords } from './entry';
import { type Block, type Column, weekLayout } from './layout';

const HOUR = 60;
/** Where a week begins to be shown that has nothing in it: at eight. */
const MORNING = 8 * HOUR;
/** In a block that is lower, both lines stand in one. */
const TWO_LINES = 40;

/**
 * A week as columns of hours, on phones a day at a time. Meetings are links in the order of time; what is
 * busy is text.
 */
@Component({
  selector: 'ui-week',
  imports: [DayTabs, RouterLink],
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
    const all = this.layout().columns;
    return this.narrow() ? all.filter(({ day }) => day.key === this.chosen()) : all;
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
    let shown: readonly DayKey[] | undefined;
    afterRenderEffect({
      read: () => {
        if (!this.complete() || shown === this.days()) return;
        shown = this.days();
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

  /** One hour before the first thing there is. */
  #scrollToFirst(): void {
    const { axis, first = MORNING + HOUR } = this.layout();
    const scroller = this.scroller().nativeElement;
    const from = Math.max(0, first - HOUR) / axis.minutes;
    scroller.scrollTop = from * (scroller.querySelector('.hours')?.clientHeight ?? 0);
  }
}
