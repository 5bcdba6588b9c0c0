import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Appointment, HistoryEntry } from '@appointment/contracts';
import { Busy } from '@appointment/ui';
import { isProblem } from '../../core/api/api-problem';
import { OwnerApi } from '../../core/api/owner-api';
import { ProblemWords } from '../../core/api/problem-words';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { historyInWords, isFailure } from './history-words';

/** What became of a meeting: who did what, when; and what could not be delivered, with a way out. */
@Component({
  selector: 'app-appointment-history',
  imports: [Busy],
  template: `
    <h3 id="history">{{ t().history.heading }}</h3>
    <ol>
      @for (line of lines(); track $index) {
        <li [class.bad]="line.bad">
          <time class="muted" [attr.datetime]="line.entry.at">{{ line.at }}</time>
          <span>
            {{ line.text }}
            @if (line.entry.reason; as reason) {
              <q class="muted">{{ reason }}</q>
            }
            @if (line.entry.deliveryId; as id) {
              <button
                class="link-button"
                type="button"
                [uiBusy]="retrying() === id"
                (click)="retry(id)"
              >
                {{ t().history.retry }}
              </button>
            }
          </span>
        </li>
      }
    </ol>
    @if (trouble(); as trouble) {
      <p class="error" role="alert">{{ trouble }}</p>
    }
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--space-2);
      margin-block-start: var(--space-3);
      font-size: var(--size-s);
    }
    li {
      display: grid;
      grid-template-columns: 8rem minmax(0, 1fr);
      gap: var(--space-2);
      overflow-wrap: anywhere;
    }
    .bad > span {
      color: var(--danger);
    }
    q {
      display: block;
      white-space: pre-line;
    }
    @media (max-width: 29.99rem) {
      li {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
})
export class AppointmentHistory {
  readonly appointment = input.required<Appointment>();
  readonly entries = input.required<readonly HistoryEntry[]>();
  /** Something is being tried again, so the history is another. */
  readonly retried = output<void>();

  readonly #announcer = inject(Announcer);
  readonly #api = inject(OwnerApi);
  readonly #formats = inject(Formats);
  readonly #problemWords = inject(ProblemWords);
  protected readonly t = inject(I18n).messages('appointments');
  protected readonly retrying = signal<number | undefined>(undefined);
  protected readonly trouble = signal<string | undefined>(undefined);

  protected readonly lines = computed(() => {
    const { attendee } = this.appointment();
    const context = { words: this.t().history, attendee, formats: this.#formats };
    return this.entries().map((entry) => ({
      entry,
      at: this.#formats.dayAndTime(entry.at),
      text: historyInWords(entry, context),
      bad: isFailure(entry),
    }));
  });

  protected async retry(deliveryId: number): Promise<void> {
    this.retrying.set(deliveryId);
    this.trouble.set(undefined);
    try {
      await this.#api.post(`/deliveries/${deliveryId}/retry`);
      this.#announcer.say(this.t().history.retrying);
      this.retried.emit();
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.trouble.set(this.#problemWords.of(error));
    } finally {
      this.retrying.set(undefined);
    }
  }
}
