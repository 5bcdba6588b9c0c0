import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Appointment } from '@appointment/contracts';
import { CopyButton, Icon, Skeleton } from '@appointment/ui';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { Session } from '../core/session/session';
import { DashboardStore } from './dashboard-store';
import { FailedDeliveries } from './failed-deliveries';
import { NextMeeting } from './next-meeting';
import { RequestCard } from './request-card';
import { WeekBoard } from './week-board';
import { WeekStore } from '../week/week-store';

/** What waits, what comes next, and whether all is well. */
@Component({
  selector: 'app-dashboard',
  imports: [
    CopyButton,
    FailedDeliveries,
    Icon,
    LoadFailed,
    NextMeeting,
    RequestCard,
    RouterLink,
    Skeleton,
    WeekBoard,
  ],
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.css',
})
export class Dashboard {
  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #now = inject(Now);
  readonly #session = inject(Session);
  protected readonly common = this.#i18n.messages('common');
  protected readonly store = inject(DashboardStore);
  protected readonly week = inject(WeekStore);
  protected readonly t = this.#i18n.messages('dashboard');

  private readonly requestList = viewChild<ElementRef<HTMLElement>>('requestList');
  private readonly requestsHeading = viewChild<ElementRef<HTMLElement>>('requestsHeading');

  protected readonly today = computed(() => this.#formats.day(this.#now.at()));
  protected readonly pageUrl = computed(() => this.#session.subscriber()?.pageUrl ?? '');
  protected readonly link = computed(() => this.pageUrl().replace(/^https?:\/\//, ''));

  /** The answer to "what now?", in a sentence or two. */
  protected readonly headline = computed(() => {
    const requests = this.store.requests().length;
    const waits = requests > 0 ? this.t().requestsWait(requests) : this.t().nothingWaits;
    return `${waits} ${this.#nextInWords()}`;
  });

  constructor() {
    pageTitle(() => [this.t().heading]);
    const injector = inject(Injector);
    effect(() => {
      this.store.shownRequests();
      const list = this.requestList()?.nativeElement;
      if (!list?.contains(document.activeElement)) return;
      afterNextRender({ read: () => this.#keepFocus() }, { injector });
    });
  }

  protected decided(changed: Appointment): void {
    this.store.decided(changed);
    this.week.reload();
  }

  protected sayCopied(): void {
    this.#announcer.say(this.common().copiedSaid);
  }

  /** A request that goes takes the focus along. */
  #keepFocus(): void {
    if (document.activeElement === document.body) this.requestsHeading()?.nativeElement.focus();
  }

  #nextInWords(): string {
    const [next] = this.store.next();
    if (!next) return this.t().nothingBooked;
    const now = this.#now.at();
    const name = next.attendee.name;
    if (Date.parse(next.start) <= now) {
      return this.t().runningMeeting(name, this.#formats.time(next.end));
    }
    const isToday = this.#formats.dayKey(next.start) === this.#formats.dayKey(now);
    const when = isToday ? this.#formats.time(next.start) : this.#formats.dayAndTime(next.start);
    return this.t().nextMeeting(name, when, this.#formats.distance(next.start, now));
  }
}
