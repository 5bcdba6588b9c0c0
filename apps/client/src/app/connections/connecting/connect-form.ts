import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import type { ConnectedCaldav } from '@appointment/contracts';
import { RadioChips } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { CaldavForm } from './caldav-form';
import { IcsForm } from './ics-form';
import type { Way } from './providers';

/** The two ways to a calendar: by account, or by the address at which it is published. Its button stands outside: `form="connect"`. */
@Component({
  selector: 'app-connect-form',
  imports: [CaldavForm, IcsForm, RadioChips],
  template: `
    <ui-radio-chips
      segmented
      legendHidden
      [legend]="t().how"
      [chips]="ways()"
      [value]="way()"
      (valueChange)="way.set($event)"
    />
    @if (way() === 'account') {
      <app-caldav-form (connected)="connected.emit($event)" (byAddress)="way.set('address')" />
    } @else {
      <app-ics-form (connected)="connected.emit($event)" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
  `,
})
export class ConnectForm {
  readonly connected = output<ConnectedCaldav>();

  readonly #i18n = inject(I18n);
  readonly #common = this.#i18n.messages('common');
  readonly #settings = this.#i18n.messages('settings');
  protected readonly t = computed(() => this.#settings().connecting);

  protected readonly way = signal<Way>('account');
  protected readonly ways = computed(() => [
    { value: 'account' as const, label: this.t().ways.account },
    { value: 'address' as const, label: this.t().ways.address },
  ]);

  private readonly caldav = viewChild(CaldavForm);
  private readonly ics = viewChild(IcsForm);
  readonly #shown = computed(() => this.caldav() ?? this.ics());

  readonly busy = computed(() => this.#shown()?.busy() ?? false);
  readonly failed = computed(() => this.#shown()?.failed() ?? false);
  /** What the button says. */
  readonly submit = computed(() => {
    if (this.failed()) return this.#common().tryAgain;
    return this.way() === 'account' ? this.t().submit : this.t().ics.submit;
  });
}
