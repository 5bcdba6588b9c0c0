import { Component, computed, inject, input, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { Schedule } from '@appointment/contracts';
import { Control, Field, Switch } from '@appointment/ui';
import { Session } from '../../core/session/session';
import { PrivateLink } from './private-link';
import { Section } from './section';

const MOST_DETAILS = 2000;

/** What people read first, and who may. */
@Component({
  selector: 'app-basics-section',
  imports: [Control, Field, FormField, PrivateLink, Switch],
  template: `
    <section class="card" aria-labelledby="basics">
      <h2 id="basics">{{ t().basics }}</h2>
      <ui-field [label]="t().name">
        <input
          uiControl
          type="text"
          [placeholder]="t().namePlaceholder"
          [formField]="form().name"
        />
      </ui-field>
      <ui-field [label]="t().slug" [hint]="saved() ? undefined : t().slugHint">
        <div class="with-prefix" dir="ltr">
          <span>{{ prefix() }}</span>
          <input
            uiControl
            type="text"
            autocapitalize="none"
            autocomplete="off"
            spellcheck="false"
            [formField]="form().slug"
          />
        </div>
      </ui-field>
      <ui-field
        class="wide"
        [label]="t().details"
        [optional]="common().optional"
        [hint]="t().detailsCount(form().details().value().length, mostDetails)"
      >
        <textarea uiControl rows="2" [formField]="form().details"></textarea>
      </ui-field>
      <label class="row wide">
        <span>
          <span class="strong">{{ t().private.label }}</span><br />
          <span class="muted small">{{ t().private.text }}</span>
        </span>
        <input uiSwitch type="checkbox" [formField]="form().private" />
      </label>
      @if (form().private().value()) {
        @if (privately(); as schedule) {
          <app-private-link class="wide" [schedule]="schedule" (renewed)="renewed.emit($event)" />
        } @else {
          <p class="wide muted small">{{ t().private.afterSaving }}</p>
        }
      }
    </section>
  `,
  styleUrl: './section.css',
})
export class BasicsSection extends Section {
  readonly saved = input<Schedule>();
  /** The schedule with its new link. */
  readonly renewed = output<Schedule>();

  readonly #session = inject(Session);
  protected readonly mostDetails = MOST_DETAILS;
  protected readonly prefix = computed(() => `…/${this.#session.subscriber()?.username ?? ''}/`);
  protected readonly privately = computed(() => (this.saved()?.private ? this.saved() : undefined));
}
