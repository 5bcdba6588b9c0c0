import {
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon/icon';
import type { Axis } from '../week/axis';
import type { LocalDay } from '../week/local-day';
import type { WeekPick, WeekPicksWords } from './pick';
import { seriesOf, stepAt, stepsOf } from './steps';

const MINUTE = 60_000;
/** How far apart starts are that can be pointed at. */
const STEP = 15;

interface Ghost {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly meets: string | undefined;
}

/**
 * A layer over one day of a week, on which starts are chosen: with a pointer (a drag makes a series), or along a
 * ruler by keys: arrows, Page Up and Down by the hour, Enter or Space chooses.
 */
@Component({
  selector: 'ui-week-picks',
  imports: [Icon],
  templateUrl: './week-picks.html',
  styleUrl: './week-picks.css',
})
export class WeekPicks {
  readonly day = input.required<LocalDay>();
  readonly axis = input.required<Axis>();
  /** Minutes. */
  readonly length = input.required<number>();
  readonly picks = input.required<readonly WeekPick[]>();
  /** Epoch milliseconds: what begins before can't be chosen. */
  readonly now = input.required<number>();
  /** What else stands at a time. */
  readonly meets = input.required<(start: number, end: number) => string | undefined>();
  readonly words = input.required<WeekPicksWords>();
  readonly full = input(false, { transform: booleanAttribute });
  /** Where the ruler stands, in minutes from the top: of all days the same. */
  readonly at = input.required<number>();

  readonly add = output<readonly number[]>();
  readonly remove = output<number>();
  readonly move = output<{ readonly at: number; readonly days: -1 | 0 | 1 }>();

  private readonly surface = viewChild.required<ElementRef<HTMLElement>>('surface');
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #hover = signal<number | undefined>(undefined);
  readonly #from = signal<number | undefined>(undefined);
  /** Keys come faster than what is said of them comes back from outside. */
  readonly #at = linkedSignal(() => this.at());

  protected readonly steps = computed(() => stepsOf(this.day(), this.axis(), STEP));
  protected readonly ruler = computed(() => stepAt(this.steps(), this.#at()));
  protected readonly here = computed(() =>
    this.picks()
      .filter(({ start }) => start >= this.day().start && start < this.day().end)
      .map((pick) => ({ ...pick, ...this.#stretch(pick.start, pick.end) })),
  );
  /** What would be chosen if the pointer were let go now. */
  protected readonly ghosts = computed<readonly Ghost[]>(() => {
    const to = this.#hover();
    return to === undefined ? [] : this.#startsTo(to).map((start) => this.#ghost(start));
  });
  protected readonly cursor = computed(() => {
    const step = this.steps()[this.ruler()];
    return step && this.#ghost(step.start);
  });

  protected nameOf({ start, end, collides }: WeekPick): string {
    const range = this.words().range(start, end);
    return collides ? this.words().meets(range, collides) : range;
  }

  protected said({ start, meets }: Ghost): string {
    const range = this.words().range(start, start + this.length() * MINUTE);
    const isChosen = this.picks().some((pick) => pick.start === start);
    const what = [isChosen ? this.words().chosen : undefined, meets].filter((each) => !!each);
    return what.length > 0 ? this.words().meets(range, what.join(', ')) : range;
  }

  protected down(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (event.pointerType === 'mouse')
      this.surface().nativeElement.setPointerCapture(event.pointerId);
    this.#from.set(this.#indexOf(event));
    this.#hover.set(this.#indexOf(event));
  }

  protected over(event: PointerEvent): void {
    // A finger that moves scrolls.
    if (event.pointerType === 'mouse') this.#hover.set(this.#indexOf(event));
  }

  protected up(): void {
    const to = this.#hover();
    if (this.#from() !== undefined && to !== undefined) this.#choose(this.#startsTo(to));
    this.leave();
  }

  protected leave(): void {
    this.#from.set(undefined);
    this.#hover.set(undefined);
  }

  protected out(): void {
    if (this.#from() === undefined) this.#hover.set(undefined);
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.#toggle();
    }
    const days = this.#daysOf(event.key);
    const by = stepsBy[event.key];
    if (days === 0 && by === undefined) return;
    event.preventDefault();
    const last = this.steps().length - 1;
    const index = Math.min(last, Math.max(0, this.ruler() + (by ?? 0)));
    const at = this.steps()[index]?.at ?? 0;
    this.#at.set(at);
    this.move.emit({ at, days });
  }

  #daysOf(key: string): -1 | 0 | 1 {
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
    return key === forward ? 1 : -1;
  }

  #toggle(): void {
    const start = this.steps()[this.ruler()]?.start;
    if (start === undefined) return;
    const pick = this.picks().find((each) => each.start === start);
    if (!pick) this.#choose([start]);
    else if (!pick.fixed) this.remove.emit(start);
  }

  #choose(starts: readonly number[]): void {
    const taken = new Set(this.picks().map(({ start }) => start));
    const fresh = starts.filter((start) => start > this.now() && !taken.has(start));
    if (fresh.length > 0) this.add.emit(fresh);
  }

  #startsTo(to: number): readonly number[] {
    const [from, last] = [this.steps()[this.#from() ?? to], this.steps()[to]];
    if (!from || !last || this.full()) return [];
    return seriesOf(from, last, this.length()).filter((start) => start > this.now());
  }

  #ghost(start: number): Ghost {
    const end = start + this.length() * MINUTE;
    return { start, ...this.#stretch(start, end), meets: this.meets()(start, end) };
  }

  #stretch(start: number, end: number): { readonly from: number; readonly to: number } {
    const from = this.axis().place(this.day(), start, 'start');
    const to = this.axis().place(this.day(), Math.min(end, this.day().end), 'end');
    return { from, to: Math.max(to, from + STEP) };
  }

  #indexOf({ clientY }: PointerEvent): number {
    const { top, height } = this.surface().nativeElement.getBoundingClientRect();
    return stepAt(this.steps(), height > 0 ? ((clientY - top) / height) * this.axis().minutes : 0);
  }
}

/** How many steps a key goes. */
const stepsBy: Readonly<Record<string, number | undefined>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -60 / STEP,
  PageDown: 60 / STEP,
  Home: -Infinity,
  End: Infinity,
};
