import { Component, computed, inject, output, viewChild } from '@angular/core';
import { Notice } from '@appointment/ui';
import { ConnectForm } from '../connections/connecting/connect-form';
import { ConnectionStore } from '../connections/connection-store';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { StepFrame } from './step-frame';

/** Connects a calendar, or shows the one that is. */
@Component({
  selector: 'app-calendar-step',
  imports: [ConnectForm, Notice, StepFrame],
  template: `
    <app-step-frame
      [heading]="t().calendar.heading"
      [lead]="t().calendar.lead"
      [form]="connection() ? 'go-on' : 'connect'"
      [submit]="submit()"
      [busy]="connecting()?.busy() ?? false"
      (back)="back.emit()"
      (skipped)="finished.emit()"
    >
      @if (connection(); as connection) {
        <form id="go-on" (submit)="$event.preventDefault(); finished.emit()">
          <ui-notice kind="success">
            <strong>{{ t().calendar.connected(connection.name) }}</strong>
            {{ t().calendar.connectedText(titles()) }}
          </ui-notice>
        </form>
      } @else {
        <app-connect-form />
      }
    </app-step-frame>
  `,
})
export class CalendarStep {
  readonly back = output<void>();
  readonly finished = output<void>();

  readonly #formats = inject(Formats);
  readonly #store = inject(ConnectionStore);
  protected readonly t = inject(I18n).messages('setup');
  private readonly common = inject(I18n).messages('common');
  protected readonly connecting = viewChild(ConnectForm);
  protected readonly submit = computed(() =>
    this.connecting()?.failed() ? this.common().tryAgain : this.t().continue,
  );
  protected readonly connection = computed(() => this.#store.connections().at(-1));
  protected readonly titles = computed(() =>
    this.#formats.list(
      this.#store
        .calendars()
        .filter(({ connected }) => connected)
        .map(({ title }) => title),
    ),
  );
}
