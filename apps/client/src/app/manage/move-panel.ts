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
import type { PublicAppointment } from '@appointment/contracts';
import { firstNameOf } from '../core/first-name';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import type { Mover, MovingWords } from '../moving/mover';
import { Moving } from '../moving/moving';
import { ManageStore } from './manage-store';
import { RefusalWords } from './refusal-words';

/** The attendee's way to another time. */
@Component({
  selector: 'app-move-panel',
  imports: [Moving],
  template: `
    <h2 #heading id="move" tabindex="-1">{{ t().move.heading }}</h2>
    <p class="muted">{{ t().move.keeps(formats.dayAndTime(meeting().start)) }}</p>
    <app-moving
      withClock
      [stands]="meeting().start"
      [mover]="mover()"
      [words]="words()"
      [owner]="owner()"
      (keep)="keep.emit()"
    />
  `,
  styleUrl: './panel.css',
})
export class MovePanel {
  readonly meeting = input.required<PublicAppointment>();
  readonly keep = output<void>();
  readonly done = output<void>();

  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #refusals = inject(RefusalWords);
  readonly #store = inject(ManageStore);
  protected readonly t = this.#i18n.messages('manage');
  readonly #booking = this.#i18n.messages('booking');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly owner = computed(() => firstNameOf(this.meeting().owner.name));
  protected readonly words = computed<MovingWords>(() => ({
    ...this.t().move,
    reason: this.t().asking.reason(this.owner()),
    loading: this.#booking().loading,
  }));
  protected readonly mover = computed<Mover>(() => ({
    source: this.#store.moves(),
    move: async ({ start, reason }) => {
      if (!(await this.#store.move(start, reason))) return this.#store.problem();
      this.done.emit();
      return undefined;
    },
    whyNot: (problem) => this.#refusals.of(problem, this.owner()),
  }));

  constructor() {
    afterNextRender({ read: () => this.heading().nativeElement.focus() });
  }
}
