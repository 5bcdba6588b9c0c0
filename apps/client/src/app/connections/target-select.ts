import { Component, computed, inject, input, output } from '@angular/core';
import type { Schedule } from '@appointment/contracts';
import { Control, Field } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import type { ConnectionWithCalendars } from './connection-store';

interface Choice {
  readonly id: number;
  readonly words: string;
}

/** The calendars that bookings of a schedule can be written to: they count as busy, and they take changes. */
@Component({
  selector: 'app-target-select',
  imports: [Control, Field],
  template: `
    <ui-field [label]="t().writtenFor(schedule().name)" labelHidden>
      <select #box uiControl (change)="choose(box)">
        @for (choice of choices(); track choice.id) {
          <option [value]="choice.id" [selected]="choice.id === schedule().calendarId">
            {{ choice.words }}
          </option>
        }
        <option value="" [selected]="schedule().calendarId === null">
          {{ t().writtenNowhere }}
        </option>
      </select>
    </ui-field>
  `,
})
export class TargetSelect {
  readonly schedule = input.required<Schedule>();
  readonly connections = input.required<readonly ConnectionWithCalendars[]>();
  readonly chosen = output<number | null>();

  readonly #settings = inject(I18n).messages('settings');
  protected readonly t = computed(() => this.#settings().connections);

  protected readonly choices = computed<readonly Choice[]>(() => {
    const current = this.schedule().calendarId;
    return this.connections().flatMap(({ name, calendars }) =>
      calendars
        // The one that is written to stays a choice, whatever has become of it.
        .filter(({ id, connected, readOnly }) => id === current || (connected && !readOnly))
        .map(({ id, title }) => ({ id, words: this.t().inConnection(title, name) })),
    );
  });

  protected choose(box: HTMLSelectElement): void {
    const chosen = box.value === '' ? null : Number(box.value);
    // What is saved is what is shown: the new choice comes back with the schedule.
    box.value = String(this.schedule().calendarId ?? '');
    this.chosen.emit(chosen);
  }
}
