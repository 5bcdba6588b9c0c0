import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Appointment, OfferedSlot, OfferedSlots } from '@appointment/contracts';
import { Busy, Control, Field, Icon, Notice, Skeleton } from '@appointment/ui';
import { LiveOffer } from '../../booking/live-offer';
import { OfferMonth } from '../../booking/offer-month';
import { monthAnywhere, type OfferSource } from '../../booking/offer-source';
import { OfferStore, type LostTime } from '../../booking/offer-store';
import { OfferTimes } from '../../booking/offer-times';
import { isProblem, type ApiProblem } from '../../core/api/api-problem';
import { OwnerApi } from '../../core/api/owner-api';
import { Decisions } from '../../core/decisions';
import { firstNameOf } from '../../core/first-name';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { LoadFailed } from '../../core/page/load-failed';
import { RefusalWords } from './refusal-words';

/** Another of the times that the page offers. The old one is kept until the new one is won. */
@Component({
  selector: 'app-move-panel',
  imports: [Busy, Control, Field, Icon, LoadFailed, Notice, OfferMonth, OfferTimes, Skeleton],
  providers: [OfferStore, LiveOffer],
  templateUrl: './move-panel.html',
  styleUrls: ['./decide.css', './move-panel.css'],
})
export class MovePanel {
  readonly appointment = input.required<Appointment>();
  readonly keep = output<void>();
  readonly moved = output<Appointment>();

  protected readonly formats = inject(Formats);
  protected readonly offer = inject(OfferStore);
  readonly #api = inject(OwnerApi);
  readonly #decisions = inject(Decisions);
  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #refusals = inject(RefusalWords);
  protected readonly t = this.#i18n.messages('appointments');
  protected readonly common = this.#i18n.messages('common');
  protected readonly times = viewChild(OfferTimes);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly reason = signal('');
  protected readonly sending = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly name = computed(() => firstNameOf(this.appointment().attendee.name));
  /** The time where it stands is offered too; choosing it moves nothing. */
  protected readonly slot = computed(() => {
    const chosen = this.offer.gone() ? undefined : this.offer.chosen();
    const stands = Date.parse(this.appointment().start);
    return chosen && Date.parse(chosen.start) !== stands ? chosen : undefined;
  });

  constructor() {
    inject(LiveOffer);
    afterNextRender({
      read: () => {
        this.offer.open(this.#source());
        this.heading().nativeElement.focus();
      },
    });
  }

  protected async move({ start }: OfferedSlot): Promise<void> {
    this.sending.set(true);
    this.refusal.set(undefined);
    try {
      this.moved.emit(await this.#decisions.move(this.appointment().id, start, this.reason()));
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#refused(error);
    } finally {
      this.sending.set(false);
    }
  }

  #refused(problem: ApiProblem): void {
    const slot = this.slot();
    const why = lossOf(problem.code);
    if (!slot || !why) return this.refusal.set(this.#refusals.of(problem));
    this.offer.lose({ slot, why });
    afterNextRender({ read: () => this.times()?.focus() }, { injector: this.#injector });
  }

  #source(): OfferSource {
    const path = `/appointments/${this.appointment().id}/slots`;
    return {
      slots: ({ month }, signal) =>
        this.#api.get<OfferedSlots>(path, {
          query: monthAnywhere(month),
          ...(signal ? { signal } : {}),
        }),
    };
  }
}

/** Refusals that mean that the new time is not to be had; there are others. */
const lossOf = (code: string): LostTime['why'] | undefined => {
  if (code === 'slot-taken') return 'taken';
  return code === 'slot-not-offered' ? 'not-offered' : undefined;
};
