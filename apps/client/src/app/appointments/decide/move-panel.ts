import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { Appointment, OfferedSlots } from '@appointment/contracts';
import { monthAnywhere, type OfferSource } from '../../booking/offer-source';
import { ApiProblem } from '../../core/api/api-problem';
import { OwnerApi } from '../../core/api/owner-api';
import { Decisions } from '../../core/decisions';
import { firstNameOf } from '../../core/first-name';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Session } from '../../core/session/session';
import type { Mover, MovingWords, NewTime } from '../../moving/mover';
import { Moving } from '../../moving/moving';
import { RefusalWords } from './refusal-words';

/** The owner's way to another of the times that the page offers. */
@Component({
  selector: 'app-move-panel',
  imports: [Moving],
  template: `
    <h3 #heading tabindex="-1">{{ t().moving.heading }}</h3>
    <p class="muted">{{ t().moving.keeps(formats.dayAndTime(appointment().start), name()) }}</p>
    <app-moving
      [stands]="appointment().start"
      [mover]="mover"
      [words]="words()"
      [owner]="owner()"
      (keep)="keep.emit()"
    />
  `,
  styleUrl: './decide.css',
})
export class MovePanel {
  readonly appointment = input.required<Appointment>();
  readonly keep = output<void>();
  readonly moved = output<Appointment>();

  protected readonly formats = inject(Formats);
  readonly #api = inject(OwnerApi);
  readonly #decisions = inject(Decisions);
  readonly #refusals = inject(RefusalWords);
  readonly #session = inject(Session);
  protected readonly t = inject(I18n).messages('appointments');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly name = computed(() => firstNameOf(this.appointment().attendee.name));
  protected readonly owner = computed(() => firstNameOf(this.#session.subscriber()?.name ?? ''));
  protected readonly words = computed<MovingWords>(() => {
    const { word, submit, ...words } = this.t().moving;
    return { ...words, reason: word(this.name()), doIt: submit };
  });
  protected readonly mover: Mover = {
    source: this.#source(),
    move: (to) => this.#move(to),
    whyNot: (problem) => this.#refusals.of(problem),
  };

  constructor() {
    afterNextRender({ read: () => this.heading().nativeElement.focus() });
  }

  async #move({ start, reason }: NewTime): Promise<ApiProblem | undefined> {
    try {
      this.moved.emit(await this.#decisions.move(this.appointment().id, start, reason));
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      return error;
    }
  }

  #source(): OfferSource {
    return {
      slots: ({ month }, signal) =>
        this.#api.get<OfferedSlots>(`/appointments/${this.appointment().id}/slots`, {
          query: monthAnywhere(month),
          ...(signal ? { signal } : {}),
        }),
    };
  }
}
