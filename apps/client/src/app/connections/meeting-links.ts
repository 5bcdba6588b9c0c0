import { Component, computed, inject, resource } from '@angular/core';
import type { MeetingLinkProvider, MeetingLinkServices } from '@appointment/contracts';
import { Badge } from '@appointment/ui';
import { OwnerApi } from '../core/api/owner-api';
import { I18n } from '../core/i18n/i18n';

/** Their own names, which are the same in every language. */
const names: Readonly<Record<MeetingLinkProvider, string>> = { jitsi: 'Jitsi' };

/** Who makes the links to online meetings. */
@Component({
  selector: 'app-meeting-links',
  imports: [Badge],
  template: `
    @if (services().length > 0) {
      <h2>{{ t().heading }}</h2>
      <ul class="card">
        @for (service of services(); track service.provider) {
          <li>
            <span class="logo" aria-hidden="true">{{ names[service.provider].slice(0, 1) }}</span>
            <div class="name">
              <p class="strong">{{ names[service.provider] }}</p>
              <p class="muted small">{{ t().nothingToConnect(service.host) }}</p>
            </div>
            <ui-badge kind="success" icon="check">{{ t().ready }}</ui-badge>
          </li>
        }
      </ul>
      <p class="hint">{{ t().hint }}</p>
    }
  `,
  styleUrls: ['./logo.css', './meeting-links.css'],
})
export class MeetingLinks {
  readonly #api = inject(OwnerApi);
  readonly #settings = inject(I18n).messages('settings');
  protected readonly t = computed(() => this.#settings().connections.meetings);
  protected readonly names = names;

  readonly #read = resource({
    loader: ({ abortSignal }) =>
      this.#api.get<MeetingLinkServices>('/connections/meeting-links', { signal: abortSignal }),
  });
  protected readonly services = computed(() =>
    this.#read.hasValue() ? this.#read.value().items : [],
  );
}
