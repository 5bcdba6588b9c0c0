import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BrandMark, Busy, Fact, Icon, Notice, Skeleton } from '@appointment/ui';
import { AnswerList } from '../booking/answer-list';
import { isProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { ReasonField } from '../core/forms/reason-field';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { FailedPage } from '../missing/failed-page';
import { Lost } from '../missing/lost';
import { DecideStore, type Answer } from './decide-store';

/** The owner's door from the mail. It asks once more, so that a scanner of mails decides nothing. */
@Component({
  selector: 'app-decide-page',
  imports: [
    AnswerList,
    BrandMark,
    Busy,
    Fact,
    FailedPage,
    Icon,
    Lost,
    Notice,
    ReasonField,
    RouterLink,
    Skeleton,
  ],
  providers: [DecideStore],
  templateUrl: './decide-page.html',
  styleUrl: './decide-page.css',
})
export class DecidePage {
  readonly token = input.required<string>();
  /** What the button in the mail said. */
  readonly answer = input<string>();

  protected readonly store = inject(DecideStore);
  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  protected readonly t = this.#i18n.messages('decide');
  protected readonly common = this.#i18n.messages('common');

  protected readonly choice = linkedSignal<Answer>(() =>
    this.answer() === 'decline' ? 'decline' : 'confirm',
  );
  protected readonly reason = signal('');
  protected readonly sending = signal(false);
  /** From then on, what came of it is worth the focus. */
  protected readonly answered = signal(false);

  protected readonly gone = computed(
    () =>
      isProblem(this.store.error(), 'link.invalid') || isProblem(this.store.error(), 'not-found'),
  );
  protected readonly open = computed(() => this.store.request()?.status === 'requested');
  protected readonly trouble = computed(() => {
    const problem = this.store.problem();
    if (!problem || problem.code === 'appointment.not-decidable') return undefined;
    return this.#problemWords.of(problem);
  });
  protected readonly outcome = computed(() => {
    const request = this.store.request();
    if (!request || request.status === 'requested') return undefined;
    const words = this.t().outcome;
    const { status, attendee } = request;
    return status === 'booked' || status === 'declined'
      ? words[status](attendee.name)
      : words[status];
  });
  /** The attendee's own time, where it is another than the owner's. */
  protected readonly theirTime = computed(() => {
    const request = this.store.request();
    if (!request) return undefined;
    const theirs = this.formats.time(request.start, request.attendee.timezone);
    return theirs === this.formats.time(request.start) ? undefined : theirs;
  });

  constructor() {
    effect(() => this.store.open(this.token()));
    effect(() => this.#seeInTheOwnersZone());
    pageTitle(() => {
      const request = this.store.request();
      return [request && this.t().title(request.attendee.name)];
    });
  }

  protected async decide(): Promise<void> {
    this.sending.set(true);
    await this.store.decide(this.choice(), this.reason()).finally(() => this.sending.set(false));
    this.answered.set(true);
  }

  #seeInTheOwnersZone(): void {
    const zone = this.store.request()?.ownerTimezone;
    if (zone) this.clock.zone.set(zone);
  }
}
