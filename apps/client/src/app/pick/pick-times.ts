import { Component, computed, ElementRef, inject, viewChild } from '@angular/core';
import { Notice, uniqueId } from '@appointment/ui';
import { SlotRadio } from '../booking/slot-radio';
import { WhoseClock } from '../booking/whose-clock';
import { firstNameOf } from '../core/first-name';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { PickStore } from './pick-store';

/** All the times there are, day by day, as radio buttons of one name. */
@Component({
  selector: 'app-pick-times',
  imports: [Notice, SlotRadio, WhoseClock],
  template: `
    <h2 #heading tabindex="-1">{{ t().heading }}</h2>
    <p class="muted">{{ t().pickedBy(owner()) }}</p>
    @if (lost(); as lost) {
      <ui-notice #notice kind="warning" icon="info" [urgent]="lost.urgent">
        <strong>{{ lost.what }}</strong> {{ lost.hint }}
      </ui-notice>
    }
    <div class="days" role="group" [attr.aria-label]="t().legend">
      @for (day of store.days(); track day.day) {
        <fieldset>
          <legend>{{ formats.calendarDay(day.day) }}</legend>
          <div class="slots">
            @for (slot of day.slots; track slot.start) {
              <app-slot-radio
                [slot]="slot"
                [group]="group"
                [chosen]="store.chosen()?.start === slot.start"
                [lost]="store.lossOf(slot)"
                (choose)="store.choose(slot)"
              />
            }
          </div>
        </fieldset>
      }
    </div>
    <app-whose-clock />
  `,
  styles: `
    :host,
    .days {
      display: grid;
      gap: var(--space-4);
      align-content: start;
    }
    h2:focus {
      outline: none;
    }
    legend {
      margin-block-end: var(--space-2);
      font-weight: var(--weight-medium);
    }
    .slots {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(5.25rem, 1fr));
      gap: var(--space-2);
    }
    app-whose-clock {
      max-inline-size: 26rem;
      margin-block-start: var(--space-2);
    }
  `,
})
export class PickTimes {
  protected readonly store = inject(PickStore);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('pick');
  readonly #booking = this.#i18n.messages('booking');
  protected readonly group = uniqueId('time');
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly notice = viewChild('notice', { read: ElementRef<HTMLElement> });

  protected readonly owner = computed(() => firstNameOf(this.store.offer()?.owner.name ?? ''));
  protected readonly lost = computed(() => {
    const lost = this.store.lastLost();
    if (!lost) return undefined;
    const words = this.#booking().lost[lost.why];
    return {
      what: words.what(this.formats.dayAndTime(lost.slot.start)),
      hint: this.store.isOpen() ? words.hint : this.t().allTaken.text(this.owner()),
      urgent: lost.why !== 'gone',
    };
  });

  /** Leads to what there is to say: a lost time, else the chosen one, else the heading. */
  focus(): void {
    const chosen = this.#host.querySelector<HTMLElement>('.slot input:checked');
    (this.notice()?.nativeElement ?? chosen ?? this.heading().nativeElement).focus();
  }
}
