import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Control, Field } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { addresses, byAddressOnly, names, type Way } from './providers';

interface Help {
  readonly texts: readonly string[];
  readonly address: string | undefined;
}

/** "Where do I find it?", answered for the calendar that somebody has. */
@Component({
  selector: 'app-where-to-find',
  imports: [Control, Field],
  template: `
    <details>
      <summary class="link-button">{{ t().question }}</summary>
      <ui-field [label]="t().provider">
        <select #choice uiControl (change)="chosen.set(choice.value)">
          <option value="">{{ t().choose }}</option>
          @for (provider of providers(); track provider[0]) {
            <option [value]="provider[0]">{{ provider[1] }}</option>
          }
        </select>
      </ui-field>
      @if (help(); as help) {
        <div class="help small" role="status">
          @for (text of help.texts; track text) {
            <p>{{ text }}</p>
          }
          @if (help.address; as address) {
            <button class="button small" type="button" (click)="taken.emit(address)">
              {{ t().take(address) }}
            </button>
          }
          @if (leadsElsewhere()) {
            <button class="button small" type="button" (click)="byAddress.emit()">
              {{ ways().address }}
            </button>
          }
        </div>
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: calc(-1 * var(--space-3));
    }
    summary {
      display: inline-block;
      padding-block: var(--space-1);
      font-size: var(--size-s);
      cursor: pointer;
    }
    details[open] {
      display: grid;
      gap: var(--space-2);
      padding-block-end: var(--space-2);
    }
    .field {
      margin-block-start: var(--space-2);
    }
    .help {
      display: grid;
      gap: var(--space-2);
      justify-items: start;
      margin-block-start: var(--space-2);
      padding: var(--space-3);
      border-radius: var(--radius-m);
      background: var(--surface-sunken);
      overflow-wrap: anywhere;
    }
  `,
})
export class WhereToFind {
  readonly way = input.required<Way>();
  /** An address to be filled in. */
  readonly taken = output<string>();
  readonly byAddress = output<void>();

  readonly #settings = inject(I18n).messages('settings');
  protected readonly t = computed(() => this.#settings().connecting.where);
  protected readonly ways = computed(() => this.#settings().connecting.ways);

  protected readonly chosen = signal('');
  protected readonly providers = computed(() => Object.entries(names[this.way()]));
  protected readonly leadsElsewhere = computed(
    () => this.way() === 'account' && byAddressOnly.includes(this.chosen()),
  );

  protected readonly help = computed<Help | undefined>(() => {
    const { account, address } = this.#settings().providers;
    const chosen = this.chosen();
    if (this.way() === 'address') {
      const texts = Object.entries(address).find(([name]) => name === chosen);
      return texts && { texts: [texts[1]], address: undefined };
    }
    const found = Object.entries(account).find(([name]) => name === chosen)?.[1];
    return found && { texts: [found.address, found.signIn], address: addresses[chosen] };
  });
}
