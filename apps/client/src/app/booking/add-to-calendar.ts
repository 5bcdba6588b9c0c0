import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Icon } from '@appointment/ui/icon/icon';
import { uniqueId } from '@appointment/ui/unique-id';
import { calendarLinks, type CalendarEntry } from './calendar-links';

export interface AddToCalendarWords {
  readonly add: string;
  readonly google: string;
  readonly outlook: string;
  readonly office365: string;
  readonly file: string;
}

const services = ['google', 'outlook', 'office365'] as const;

/** A button that unfolds the ways into one's own calendar: web calendars, and the file for all others. */
@Component({
  selector: 'app-add-to-calendar',
  imports: [Icon],
  host: {
    '(keydown.escape)': 'close()',
    '(focusout)': 'leave($event.relatedTarget)',
    '(document:click)': 'leave($event.target)',
  },
  template: `
    <button
      #opener
      type="button"
      class="button"
      [class.primary]="primary()"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="id"
      (click)="open.set(!open())"
    >
      <svg uiIcon="calendar"></svg>{{ words().add }}<svg uiIcon="down"></svg>
    </button>
    <ul [id]="id" [hidden]="!open()">
      @for (way of ways(); track way.name) {
        <li>
          <a [href]="way.link" target="_blank" rel="noopener noreferrer">{{ way.name }}</a>
        </li>
      }
      <li>
        <a [href]="file()" download>{{ words().file }}</a>
      </li>
    </ul>
  `,
  styleUrl: './add-to-calendar.css',
})
export class AddToCalendar {
  readonly entry = input.required<CalendarEntry>();
  /** Address of the iCalendar file. */
  readonly file = input.required<string>();
  readonly words = input.required<AddToCalendarWords>();
  readonly primary = input(false);

  protected readonly id = uniqueId('calendars');
  protected readonly open = signal(false);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  protected readonly ways = computed(() =>
    services.map((service) => ({
      name: this.words()[service],
      link: calendarLinks[service](this.entry()),
    })),
  );

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  /** Not every browser gives the focus to what is clicked; then it goes nowhere, which is no leaving. */
  protected leave(to: EventTarget | null): void {
    if (to instanceof Node && !this.#host.contains(to)) this.open.set(false);
  }
}
