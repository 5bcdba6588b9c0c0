import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { OfferedSlot } from '@appointment/contracts';
import { Busy, Icon, Notice, Skeleton } from '@appointment/ui';
import { LiveOffer } from '../booking/live-offer';
import { OfferMonth } from '../booking/offer-month';
import { OfferStore, type LostTime } from '../booking/offer-store';
import { OfferTimes } from '../booking/offer-times';
import { WhoseClock } from '../booking/whose-clock';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ReasonField } from '../core/forms/reason-field';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import type { Mover, MovingWords } from './mover';

/** Another time for the same meeting, for either side. The old one is kept until the new one is won. */
@Component({
  selector: 'app-moving',
  imports: [
    Busy,
    Icon,
    LoadFailed,
    Notice,
    OfferMonth,
    OfferTimes,
    ReasonField,
    Skeleton,
    WhoseClock,
  ],
  providers: [OfferStore, LiveOffer],
  templateUrl: './moving.html',
  styleUrl: './moving.css',
})
export class Moving {
  /** When the meeting begins so far: an instant. */
  readonly stands = input.required<string>();
  readonly mover = input.required<Mover>();
  readonly words = input.required<MovingWords>();
  /** First name of the one whose times these are. */
  readonly owner = input.required<string>();
  /** With a choice of zone and clock, for whoever may be elsewhere. */
  readonly withClock = input(false, { transform: booleanAttribute });
  readonly keep = output<void>();

  protected readonly formats = inject(Formats);
  protected readonly offer = inject(OfferStore);
  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #booking = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  protected readonly times = viewChild(OfferTimes);

  protected readonly reason = signal('');
  protected readonly sending = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  readonly #chosen = computed(() => (this.offer.gone() ? undefined : this.offer.chosen()));
  /** What has happened meanwhile, if that is why there are none. */
  protected readonly whyNoTimes = computed(() => {
    const trouble = this.offer.trouble();
    return isProblem(trouble) ? this.mover().whyNot(trouble) : undefined;
  });
  /** The time where it stands is offered too; choosing it moves nothing. */
  protected readonly stays = computed(() => {
    const chosen = this.#chosen();
    return !!chosen && Date.parse(chosen.start) === Date.parse(this.stands());
  });
  protected readonly slot = computed(() => (this.stays() ? undefined : this.#chosen()));

  constructor() {
    inject(LiveOffer);
    effect(() => this.offer.open(this.mover().source));
    effect(() => {
      const gone = this.offer.gone();
      if (gone) untracked(() => this.#sayGone(gone));
    });
  }

  protected async move(slot: OfferedSlot): Promise<void> {
    this.sending.set(true);
    this.refusal.set(undefined);
    const problem = await this.mover()
      .move({ start: slot.start, reason: this.reason() })
      .finally(() => this.sending.set(false));
    if (problem) this.#refused(problem, slot);
  }

  /** What has been sent can't be kept from moving it: the answer says what became of it. */
  protected giveUp(): void {
    if (!this.sending()) this.keep.emit();
  }

  #refused(problem: ApiProblem, slot: OfferedSlot): void {
    const why = lossOf(problem.code);
    if (!why) return this.refusal.set(this.mover().whyNot(problem));
    this.offer.lose({ slot, why });
    afterNextRender({ read: () => this.times()?.focus() }, { injector: this.#injector });
  }

  #sayGone({ slot, why }: LostTime): void {
    this.#announcer.say(this.#booking().lost[why].what(this.formats.dayAndTime(slot.start)));
  }
}

/** Refusals that mean that the new time is not to be had; there are others. */
const lossOf = (code: string): LostTime['why'] | undefined => {
  if (code === 'slot-taken') return 'taken';
  return code === 'slot-not-offered' ? 'not-offered' : undefined;
};
