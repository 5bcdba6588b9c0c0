import { Component, computed, inject, input, output, resource } from '@angular/core';
import type { ConnectionCheck } from '@appointment/contracts';
import { Badge, Dialog, Skeleton } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { LoadFailed } from '../../core/page/load-failed';
import { ConnectionStore, type ConnectionWithCalendars } from '../connection-store';
import { troubleOf } from '../connection-trouble';

/** When a connection failed and why, and when it came back; the latest first. */
@Component({
  selector: 'app-history-dialog',
  imports: [Badge, Dialog, LoadFailed, Skeleton],
  template: `
    <ui-dialog
      [heading]="t().heading(connection().name)"
      [lead]="t().lead"
      [closeLabel]="common().close"
      (closed)="closed.emit()"
    >
      <div class="dialog-body">
        @if (turns.error(); as error) {
          <app-load-failed [error]="error" (again)="turns.reload()" />
        } @else if (turns.isLoading()) {
          <ui-skeleton [label]="t().loading" />
        } @else {
          <ol>
            @for (turn of turns.value()?.items; track $index) {
              <li>
                <ui-badge
                  [kind]="turn.code ? 'warning' : 'success'"
                  [icon]="turn.code ? 'warn' : 'check'"
                >
                  <time class="num" [attr.datetime]="turn.at">{{
                    formats.dayAndTime(turn.at)
                  }}</time>
                </ui-badge>
                <span>{{ what(turn) }}</span>
              </li>
            } @empty {
              <li class="none">{{ t().none(formats.day(connection().timeCreated)) }}</li>
            }
          </ol>
        }
      </div>
    </ui-dialog>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--space-3);
    }
    li {
      display: grid;
      gap: var(--space-1) var(--space-3);
      place-items: start;
      overflow-wrap: anywhere;
    }
    @media (min-width: 30rem) {
      li:not(.none) {
        grid-template-columns: 10rem 1fr;
      }
    }
  `,
})
export class HistoryDialog {
  readonly connection = input.required<ConnectionWithCalendars>();
  readonly closed = output<void>();

  readonly #i18n = inject(I18n);
  readonly #settings = this.#i18n.messages('settings');
  readonly #store = inject(ConnectionStore);
  protected readonly formats = inject(Formats);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#settings().connections.history);

  protected readonly turns = resource({
    params: () => this.connection().id,
    loader: ({ abortSignal }) => this.#store.checks(this.connection(), abortSignal),
  });

  protected what({ code, calendarId }: ConnectionCheck): string {
    const what = code === null ? this.t().back : this.#trouble(code);
    const calendar = this.connection().calendars.find(({ id }) => id === calendarId);
    return calendar ? this.t().about(calendar.title, what) : what;
  }

  #trouble(code: string): string {
    const words = this.#settings().troubles;
    return troubleOf(code, this.connection().url ?? '', words)?.what ?? words.unknown.what();
  }
}
