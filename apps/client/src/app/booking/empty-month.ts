import { Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import type { MonthKey } from '@appointment/ui/month/days';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';

/** A month without a free time, and the way to the next one. */
@Component({
  selector: 'app-empty-month',
  template: `
    <div class="empty">
      <svg class="pic" viewBox="0 0 120 72" aria-hidden="true">
        <path class="full" d="M8 10h24a10 10 0 0 1 0 20H8zM48 10h24a10 10 0 0 1 0 20H48z" />
        <path class="full" d="M88 10h14a10 10 0 0 1 0 20H88zM8 42h24a10 10 0 0 1 0 20H8z" />
        <path class="free" d="M48 42h24a10 10 0 0 1 0 20H48z" />
        <path class="full" d="M88 42h14a10 10 0 0 1 0 20H88z" />
      </svg>
      <h2 #title tabindex="-1">{{ heading() }}</h2>
      <p class="muted">{{ why() }}</p>
      @if (next() ?? first(); as time) {
        <button class="button primary" type="button" (click)="goTo.emit(time)">
          {{ t().empty.goTo(formats.dayAndTime(time)) }}
        </button>
      }
      @if (full()) {
        <p class="small muted">{{ t().empty.later }}</p>
      }
    </div>
  `,
  styles: `
    .empty {
      padding-block: var(--space-8);
    }
    .pic {
      inline-size: 8.5rem;
      margin-block-end: var(--space-2);
    }
    .full {
      fill: var(--busy);
    }
    .free {
      fill: none;
      stroke: var(--accent);
      stroke-width: 2;
      stroke-dasharray: 4 4;
    }
    .button {
      white-space: normal;
    }
  `,
})
export class EmptyMonth {
  readonly owner = input.required<string>();
  readonly month = input.required<MonthKey>();
  /** It had times, and all of them are taken. */
  readonly full = input(false);
  /** The next free time after this month. */
  readonly next = input.required<string | null>();
  /** The first one of all, where this month lies behind the last. */
  readonly first = input.required<string | null>();
  readonly goTo = output<string>();

  protected readonly formats = inject(Formats);
  protected readonly now = inject(Now);
  protected readonly t = inject(I18n).messages('booking');
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  protected readonly heading = computed(() => {
    const { full, heading } = this.t().empty;
    return (this.full() ? full : heading)(this.formats.month(this.month()));
  });
  protected readonly tooFar = computed(() => !this.next() && !!this.first());
  protected readonly why = computed(() => {
    const words = this.t().empty;
    const next = this.next();
    if (next) return words.next(this.owner(), this.formats.distance(next, this.now.at()));
    return this.tooFar() ? words.tooFar(this.owner()) : words.none(this.owner());
  });

  focus(): void {
    this.title().nativeElement.focus();
  }
}
