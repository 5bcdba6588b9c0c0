import { Directionality } from '@angular/cdk/bidi';
import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import type { DayKey } from '../month/days';
import type { WeekWords } from './entry';

/** One day of the strip, and how much there is on it. */
export interface DayTab {
  readonly day: DayKey;
  readonly entries: number;
}

const MOST_DOTS = 3;

/** The days of a week as tabs: one Tab stop, arrows and Home and End go from day to day. */
@Component({
  selector: 'ui-day-tabs',
  host: { role: 'tablist', '[attr.aria-label]': 'words().days' },
  template: `
    @for (tab of tabs(); track tab.day) {
      <button
        type="button"
        role="tab"
        [id]="idOf(tab.day)"
        [attr.aria-selected]="tab.day === chosen()"
        [attr.aria-controls]="tab.day === chosen() ? panel() : null"
        [attr.aria-label]="nameOf(tab)"
        [tabindex]="tab.day === chosen() ? 0 : -1"
        [class.today]="tab.day === today()"
        (click)="choose.emit(tab.day)"
        (keydown)="press($event, tab.day)"
      >
        <span>{{ words().weekday(tab.day, 'short') }}</span>
        <b>{{ +tab.day.slice(8) }}</b>
        <i aria-hidden="true">{{ '•'.repeat(dots(tab)) }}</i>
      </button>
    }
  `,
  styleUrl: './day-tabs.css',
})
export class DayTabs {
  readonly tabs = input.required<readonly DayTab[]>();
  readonly chosen = input.required<DayKey>();
  readonly today = input.required<DayKey>();
  /** Id of what the chosen tab shows. */
  readonly panel = input.required<string>();
  readonly words = input.required<WeekWords>();
  readonly choose = output<DayKey>();

  readonly #direction = inject(Directionality);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #days = computed(() => this.tabs().map(({ day }) => day));

  protected idOf(day: DayKey): string {
    return `${this.panel()}-${day}`;
  }

  protected nameOf({ day, entries }: DayTab): string {
    return `${this.words().day(day, day === this.today())}, ${this.words().entries(entries)}`;
  }

  protected dots({ entries }: DayTab): number {
    return Math.min(entries, MOST_DOTS);
  }

  protected press(event: KeyboardEvent, day: DayKey): void {
    const to = this.#ledTo(event.key, this.#days().indexOf(day));
    if (!to) return;
    event.preventDefault();
    this.choose.emit(to);
    this.#host.querySelector<HTMLElement>(`#${this.idOf(to)}`)?.focus();
  }

  #ledTo(key: string, at: number): DayKey | undefined {
    const days = this.#days();
    const forward = this.#direction.value === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        return days.at((at + (key === forward ? 1 : -1)) % days.length);
      case 'Home':
        return days[0];
      case 'End':
        return days.at(-1);
      default:
        return undefined;
    }
  }
}
