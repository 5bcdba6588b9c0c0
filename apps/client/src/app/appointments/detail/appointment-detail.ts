import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Appointment, History } from '@appointment/contracts';
import { Icon, Skeleton } from '@appointment/ui';
import { isProblem } from '../../core/api/api-problem';
import { OwnerApi } from '../../core/api/owner-api';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Now } from '../../core/now';
import { LoadFailed } from '../../core/page/load-failed';
import { pageTitle } from '../../core/page/page-title';
import { DecisionPanel } from '../decide/decision-panel';
import { AppointmentSource } from '../list/appointment-source';
import { AppointmentStore } from '../list/appointment-store';
import { StatusBadge } from '../status-badge';
import { AppointmentFacts } from './appointment-facts';
import { AppointmentHistory } from './appointment-history';

/** Everything about one appointment, and the answers that it allows. */
@Component({
  selector: 'app-appointment-detail',
  imports: [
    AppointmentFacts,
    AppointmentHistory,
    DecisionPanel,
    Icon,
    LoadFailed,
    RouterLink,
    Skeleton,
    StatusBadge,
  ],
  templateUrl: './appointment-detail.html',
  styleUrl: './appointment-detail.css',
})
export class AppointmentDetail {
  readonly id = input.required<string>();

  readonly #api = inject(OwnerApi);
  readonly #formats = inject(Formats);
  readonly #now = inject(Now);
  readonly #source = inject(AppointmentSource);
  readonly #store = inject(AppointmentStore);
  protected readonly t = inject(I18n).messages('appointments');

  protected readonly read = resource({
    params: () => this.id(),
    loader: ({ params }) => this.#source.one(params),
  });

  protected readonly readHistory = resource({
    params: () => this.id(),
    loader: ({ params, abortSignal }) =>
      this.#api.get<History>(`/appointments/${encodeURIComponent(params)}/history`, {
        signal: abortSignal,
      }),
  });
  /** Comes after the rest, and without it the rest still stands. */
  protected readonly history = computed(() =>
    this.readHistory.hasValue() ? this.readHistory.value().items : undefined,
  );
  protected readonly gone = computed(() => isProblem(this.read.error(), 'not-found'));

  /** What the list knows is shown while the rest is fetched. */
  protected readonly appointment = linkedSignal<Appointment | undefined>(() =>
    this.read.hasValue() ? this.read.value() : this.#store.find(this.id()),
  );

  protected readonly heading = computed(() => {
    const { title = '', attendee } = this.appointment() ?? {};
    return this.t().withWhom(title, attendee?.name ?? '');
  });

  protected readonly when = computed(() => {
    const { start = 0, end = 0 } = this.appointment() ?? {};
    return this.#formats.meeting(start, end);
  });

  /** The same time where the other one is, when their clocks show another. */
  protected readonly theirs = computed(() => {
    const { start = 0, attendee } = this.appointment() ?? {};
    if (!attendee) return undefined;
    const zone = attendee.timezone;
    if (this.#formats.dayAndTime(start, zone) === this.#formats.dayAndTime(start)) return undefined;
    const sameDay = this.#formats.day(start, zone) === this.#formats.day(start);
    const theirs = sameDay
      ? this.#formats.time(start, zone)
      : this.#formats.dayAndTime(start, zone);
    return this.t().theirTime(theirs, this.#formats.city(zone), attendee.name);
  });

  protected readonly left = computed(() => {
    const { expiresAt, status } = this.appointment() ?? {};
    const left = expiresAt ? Date.parse(expiresAt) - this.#now.at() : 0;
    return status === 'requested' && left > 0
      ? this.t().leftToAnswer(this.#formats.span(left, 'short'))
      : undefined;
  });

  constructor() {
    pageTitle(() => [this.appointment() ? this.heading() : undefined, this.t().heading]);
  }

  protected decided(changed: Appointment, heading: HTMLElement): void {
    this.#store.keep(changed);
    // Somebody may look at another one by now.
    if (changed.id !== this.id()) return;
    // What can be taken back has the focus already.
    if (!changed.undoUntil) heading.focus();
    this.appointment.set(changed);
    this.readHistory.reload();
  }
}
