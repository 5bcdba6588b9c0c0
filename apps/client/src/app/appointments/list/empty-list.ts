import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CopyButton } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { Session } from '../../core/session/session';
import { AppointmentSource } from './appointment-source';
import type { View } from './view';

/** Stands where a list would: nothing was found, or there is nothing yet. */
@Component({
  selector: 'app-empty-list',
  imports: [CopyButton, RouterLink],
  host: { class: 'empty' },
  template: `
    @if (searched()) {
      <h2>{{ view().words ? t().found.nothing(view().words) : t().found.nothingThere }}</h2>
      <p class="muted" role="status">
        {{ t().found.text(t().tabs[view().tab]) }}
        @if (elsewhere()?.length === 0) {
          {{ t().found.nowhere }}
        }
      </p>
      <div class="actions">
        @for (hits of elsewhere(); track hits.tab) {
          <a
            class="button"
            routerLink="/appointments"
            [queryParams]="{ tab: hits.tab === 'upcoming' ? null : hits.tab }"
            queryParamsHandling="merge"
            >{{ t().found.lookIn(t().tabs[hits.tab], hits.count) }}</a
          >
        }
        <a
          class="button quiet"
          routerLink="/appointments"
          [queryParams]="{ q: null, schedule: null }"
          queryParamsHandling="merge"
          >{{ t().found.clear }}</a
        >
      </div>
    } @else {
      <h2>{{ t().none[view().tab] }}</h2>
      <p class="muted">{{ t().noneText }}</p>
      <button
        class="button"
        [uiCopy]="link()"
        [doneLabel]="common().copied"
        (copied)="announcer.say(common().copiedSaid)"
      >
        {{ common().copy }}
      </button>
    }
  `,
})
export class EmptyList {
  readonly view = input.required<View>();

  readonly #i18n = inject(I18n);
  readonly #session = inject(Session);
  readonly #source = inject(AppointmentSource);
  protected readonly announcer = inject(Announcer);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = this.#i18n.messages('appointments');
  protected readonly searched = computed(
    () => this.view().words !== '' || this.view().scheduleId !== undefined,
  );
  /** Looked for only where there is something to find; a list that can't be read has nothing to offer. */
  readonly #elsewhere = resource({
    params: () => (this.searched() ? this.view() : undefined),
    loader: ({ params }) => this.#source.elsewhere(params, Date.now()),
  });
  protected readonly elsewhere = computed(() =>
    this.#elsewhere.hasValue() ? this.#elsewhere.value() : undefined,
  );
  protected readonly link = computed(() => this.#session.subscriber()?.pageUrl ?? '');
}
