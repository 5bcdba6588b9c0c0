import { Component, computed, inject, output, signal } from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  maxLength,
  required,
  validate,
  type ValidationError,
} from '@angular/forms/signals';
import type { ConnectedCaldav } from '@appointment/contracts';
import { Control, Field, Notice } from '@appointment/ui';
import { focusFirstFault } from '../../core/forms/faults';
import { I18n } from '../../core/i18n/i18n';
import { ConnectionStore } from '../connection-store';
import { Refusal } from './refusal';
import { WhereToFind } from './where-to-find';

const LONGEST_TITLE = 128;
const PUBLISHED = /^(https|webcals?):\/\/\S+$/i;

/** The address of a published calendar. Its button stands outside: `form="connect"`. */
@Component({
  selector: 'app-ics-form',
  imports: [Control, Field, FormField, FormRoot, Notice, WhereToFind],
  providers: [Refusal],
  template: `
    <form id="connect" [formRoot]="form">
      @if (refusal.trouble(); as trouble) {
        <ui-notice kind="danger" takesFocus>
          <strong>{{ trouble.what }}</strong> {{ trouble.hint }}
        </ui-notice>
      }
      <p class="muted small">{{ t().ics.lead }}</p>
      <ui-field [label]="t().ics.url" [hint]="t().ics.urlHint">
        <input
          uiControl
          type="text"
          inputmode="url"
          autocapitalize="none"
          autocomplete="off"
          spellcheck="false"
          [formField]="form.url"
        />
      </ui-field>
      <app-where-to-find way="address" />
      <ui-field [label]="t().ics.title" [optional]="common().optional">
        <input uiControl type="text" autocomplete="off" [formField]="form.title" />
      </ui-field>
    </form>
  `,
  styleUrl: './form.css',
})
export class IcsForm {
  readonly connected = output<ConnectedCaldav>();

  protected readonly refusal = inject(Refusal);
  readonly #i18n = inject(I18n);
  readonly #store = inject(ConnectionStore);
  readonly #settings = this.#i18n.messages('settings');
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#settings().connecting);

  protected readonly form = form(
    signal({ url: '', title: '' }),
    (path) => {
      required(path.url, { message: () => this.t().faults.url });
      validate(path.url, ({ value }) =>
        value() === '' || PUBLISHED.test(value().trim())
          ? undefined
          : { kind: 'scheme', message: this.t().faults.icsUrl },
      );
      maxLength(path.title, LONGEST_TITLE, { message: () => this.t().faults.title });
    },
    { submission: { action: () => this.#subscribe(), onInvalid: focusFirstFault } },
  );

  readonly busy = computed(() => this.form().submitting());
  readonly failed = this.refusal.stands;

  async #subscribe(): Promise<ValidationError.WithFieldTree[]> {
    const { url, title } = this.form().value();
    const named = title.trim() ? { title: title.trim() } : {};
    return this.refusal.of(this.form, url, async () =>
      this.connected.emit(await this.#store.subscribe({ url: url.trim(), ...named })),
    );
  }
}
