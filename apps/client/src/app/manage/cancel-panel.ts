import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { PublicAppointment } from '@appointment/contracts';
import { Busy, Notice } from '@appointment/ui';
import { firstNameOf } from '../core/first-name';
import { ReasonField } from '../core/forms/reason-field';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { ManageStore } from './manage-store';
import { RefusalWords } from './refusal-words';

/** Asks once more, in the page, before a meeting is cancelled; with a word to whoever waits there. */
@Component({
  selector: 'app-cancel-panel',
  imports: [Busy, Notice, ReasonField],
  template: `
    <h2 #question id="question" tabindex="-1">
      {{ requested() ? t().asking.headingRequested : t().asking.headingBooked }}
    </h2>
    <p class="muted">{{ t().asking.text(toldOf()) }}</p>
    @if (refusal(); as refusal) {
      <ui-notice kind="danger" takesFocus>{{ refusal }}</ui-notice>
    }
    <app-reason-field [label]="t().asking.reason(owner())" [(reason)]="reason" />
    <div class="actions">
      <button class="button" type="button" (click)="keep.emit()">{{ t().asking.keep }}</button>
      <button class="button danger-solid" type="button" [uiBusy]="sending()" (click)="cancel()">
        {{ requested() ? t().asking.withdraw : t().asking.doIt }}
      </button>
    </div>
  `,
  styleUrl: './panel.css',
})
export class CancelPanel {
  readonly meeting = input.required<PublicAppointment>();
  readonly keep = output<void>();
  readonly done = output<void>();

  readonly #store = inject(ManageStore);
  readonly #formats = inject(Formats);
  protected readonly t = inject(I18n).messages('manage');
  readonly #words = inject(RefusalWords);
  private readonly question = viewChild.required<ElementRef<HTMLElement>>('question');

  protected readonly reason = signal('');
  protected readonly sending = signal(false);
  protected readonly owner = computed(() => firstNameOf(this.meeting().owner.name));
  protected readonly requested = computed(() => this.meeting().status === 'requested');
  /** Guests have an invitation only once it is booked. */
  protected readonly toldOf = computed(() => {
    const { guests } = this.meeting();
    return this.#formats.list([this.owner(), ...(this.requested() ? [] : guests)]);
  });
  protected readonly refusal = computed(() => this.#words.of(this.#store.problem(), this.owner()));

  constructor() {
    afterNextRender({ read: () => this.question().nativeElement.focus() });
  }

  protected async cancel(): Promise<void> {
    this.sending.set(true);
    const done = await this.#store.cancel(this.reason()).finally(() => this.sending.set(false));
    if (done) this.done.emit();
  }
}
