import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { OfferedSlot, PublicAppointment } from '@appointment/contracts';
import { Busy, Control, Field, Icon, Notice, Skeleton } from '@appointment/ui';
import { LiveOffer } from '../booking/live-offer';
import { OfferMonth } from '../booking/offer-month';
import { OfferStore, type LostTime } from '../booking/offer-store';
import { OfferTimes } from '../booking/offer-times';
import { WhoseClock } from '../booking/whose-clock';
import { firstNameOf } from '../core/first-name';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { ManageStore } from './manage-store';
import { RefusalWords } from './refusal-words';

/** Another time for the same meeting. The old one is kept until the new one is won. */
@Component({
  selector: 'app-move-panel',
  imports: [
    Busy,
    Control,
    Field,
    Icon,
    LoadFailed,
    Notice,
    OfferMonth,
    OfferTimes,
    Skeleton,
    WhoseClock,
  ],
  providers: [OfferStore, LiveOffer],
  templateUrl: './move-panel.html',
  styleUrls: ['./panel.css', './move-panel.css'],
})
export class MovePanel {
  readonly meeting = input.required<PublicAppointment>();
  readonly keep = output<void>();
  readonly done = output<void>();

  protected readonly offer = inject(OfferStore);
  protected readonly formats = inject(Formats);
  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #store = inject(ManageStore);
  readonly #words = inject(RefusalWords);
  protected readonly t = this.#i18n.messages('manage');
  protected readonly booking = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  protected readonly times = viewChild(OfferTimes);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly reason = signal('');
  protected readonly sending = signal(false);
  protected readonly owner = computed(() => firstNameOf(this.meeting().owner.name));
  protected readonly slot = computed(() => (this.offer.gone() ? undefined : this.offer.chosen()));
  protected readonly refusal = computed(() => {
    const problem = this.#store.problem();
    return problem && lossOf(problem.code) ? undefined : this.#words.of(problem, this.owner());
  });

  constructor() {
    inject(LiveOffer);
    this.offer.open(this.#store.moves());
    effect(() => {
      const gone = this.offer.gone();
      if (gone) untracked(() => this.#sayGone(gone));
    });
    afterNextRender({ read: () => this.heading().nativeElement.focus() });
  }

  protected async move(slot: OfferedSlot): Promise<void> {
    this.sending.set(true);
    const done = await this.#store
      .move(slot.start, this.reason())
      .finally(() => this.sending.set(false));
    if (done) return this.done.emit();
    const why = lossOf(this.#store.problem()?.code);
    if (!why) return;
    this.offer.lose({ slot, why });
    afterNextRender({ read: () => this.times()?.focus() }, { injector: this.#injector });
  }

  #sayGone({ slot, why }: LostTime): void {
    this.#announcer.say(this.booking().lost[why].what(this.formats.dayAndTime(slot.start)));
  }
}

/** Refusals that mean that the new time is not to be had; there are others. */
const lossOf = (code: string | undefined): LostTime['why'] | undefined => {
  if (code === 'slot-taken') return 'taken';
  return code === 'slot-not-offered' ? 'not-offered' : undefined;
};
