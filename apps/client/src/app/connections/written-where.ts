import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schedule } from '@appointment/contracts';
import { Notice } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { Attempt } from './attempt';
import type { ConnectionWithCalendars } from './connection-store';
import { Targets } from './targets';
import { TargetSelect } from './target-select';

/** Each schedule and the calendar that its new bookings go to. */
@Component({
  selector: 'app-written-where',
  imports: [Notice, RouterLink, TargetSelect],
  providers: [Attempt],
  template: `
    @if (attempt.refusal(); as refusal) {
      <ui-notice kind="danger">{{ refusal }}</ui-notice>
    }
    @if (targets.schedules().length > 0) {
      <div class="card card-body">
        <p class="strong">{{ t().writtenLead }}</p>
        @for (schedule of targets.schedules(); track schedule.id) {
          <div>
            <a class="small" [routerLink]="['/schedules', schedule.id]">{{ schedule.name }}</a>
            <app-target-select
              [schedule]="schedule"
              [connections]="connections()"
              (chosen)="write(schedule, $event)"
            />
          </div>
        }
        <p class="hint">{{ t().writtenHint }}</p>
      </div>
    } @else if (targets.known()) {
      <p class="card card-body muted">{{ t().noSchedules }}</p>
    }
  `,
  styles: `
    div.card {
      display: grid;
      gap: var(--space-3);
    }
    a {
      display: inline-block;
      padding-block: var(--space-1);
      overflow-wrap: anywhere;
    }
  `,
})
export class WrittenWhere {
  readonly connections = input.required<readonly ConnectionWithCalendars[]>();

  readonly #announcer = inject(Announcer);
  readonly #settings = inject(I18n).messages('settings');
  protected readonly attempt = inject(Attempt);
  protected readonly targets = inject(Targets);
  protected readonly t = computed(() => this.#settings().connections);

  protected async write(schedule: Schedule, calendarId: number | null): Promise<void> {
    const done = await this.attempt.at(() => this.targets.write(schedule, calendarId));
    if (done) this.#announcer.say(this.#said(schedule.name, calendarId));
  }

  #said(schedule: string, calendarId: number | null): string {
    const calendars = this.connections().flatMap(({ calendars }) => calendars);
    const calendar = calendars.find(({ id }) => id === calendarId);
    return calendar
      ? this.t().writtenSaved(schedule, calendar.title)
      : this.t().writtenNot(schedule);
  }
}
