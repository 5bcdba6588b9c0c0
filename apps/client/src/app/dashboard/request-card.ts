import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Appointment } from '@appointment/contracts';
import { Avatar, Badge } from '@appointment/ui';
import { DecisionPanel } from '../appointments/decide/decision-panel';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';

/** One request, to be answered on the spot. */
@Component({
  selector: 'app-request-card',
  imports: [Avatar, Badge, DecisionPanel, RouterLink],
  template: `
    <div class="top">
      <ui-avatar [name]="request().attendee.name" />
      <div>
        <h3>
          <a [routerLink]="['/appointments', request().id]">{{ request().attendee.name }}</a>
        </h3>
        <p class="muted small num">{{ about() }}</p>
      </div>
      @if (left(); as left) {
        <ui-badge kind="hold"
          ><span class="sr">{{ words().answerWithin }} </span>{{ left }}</ui-badge
        >
      }
    </div>
    <p class="strong num">{{ when() }}</p>
    @if (request().notes; as notes) {
      <p class="quote">“{{ notes }}”</p>
    }
    <app-decision-panel compact [appointment]="request()" (decided)="decided.emit($event)" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      padding: var(--space-4);
    }
    .top {
      display: flex;
      gap: var(--space-3);
      align-items: start;
      line-height: var(--leading-snug);
    }
    .top > div {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    h3 {
      font-size: var(--size-m);
      letter-spacing: 0;
    }
    h3 a {
      color: inherit;
      text-decoration: none;
    }
    h3 a:hover {
      text-decoration: underline;
    }
    .quote {
      color: var(--text-muted);
      font-size: var(--size-s);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    app-decision-panel {
      margin-block-start: var(--space-1);
    }
  `,
})
export class RequestCard {
  readonly request = input.required<Appointment>();
  readonly decided = output<Appointment>();

  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #now = inject(Now);
  readonly #dashboard = this.#i18n.messages('dashboard');
  protected readonly words = this.#i18n.messages('appointments');

  protected readonly about = computed(() => {
    const { start, end, title } = this.request();
    const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
    return this.#dashboard().titleAndLength(title, this.#formats.unit(minutes, 'minute'));
  });

  protected readonly when = computed(() => {
    const { start, end } = this.request();
    return this.#formats.meeting(start, end);
  });

  protected readonly left = computed(() => {
    const { expiresAt } = this.request();
    const left = expiresAt ? Date.parse(expiresAt) - this.#now.at() : 0;
    return left > 0 ? this.words().leftToAnswer(this.#formats.span(left, 'short')) : undefined;
  });
}
