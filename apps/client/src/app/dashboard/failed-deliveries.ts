import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FailedDelivery } from '@appointment/contracts';
import { Busy, Notice } from '@appointment/ui';
import { isProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { DashboardStore } from './dashboard-store';

/** What should have left the house and could not, with the way to try it again. */
@Component({
  selector: 'app-failed-deliveries',
  imports: [Busy, Notice, RouterLink],
  template: `
    @if (store.failed(); as failed) {
      @if (failed.length > 0) {
        <ui-notice kind="warning">
          <strong>{{ t().failed.heading(failed.length) }}</strong>
          <ul>
            @for (delivery of failed; track delivery.id) {
              <li>
                <span class="num">{{ what(delivery) }} {{ tries(delivery) }}</span>
                <span class="actions">
                  <button
                    class="button small"
                    type="button"
                    [uiBusy]="retrying() === delivery.id"
                    (click)="retry(delivery)"
                  >
                    {{ t().failed.retry }}
                  </button>
                  @if (delivery.appointmentId; as id) {
                    <a class="button quiet small" [routerLink]="['/appointments', id]">{{
                      t().failed.see
                    }}</a>
                  }
                </span>
              </li>
            }
          </ul>
          @if (refusal(); as refusal) {
            <p class="error" role="alert">{{ refusal }}</p>
          }
        </ui-notice>
      }
    }
  `,
  styles: `
    ui-notice {
      margin-block-end: var(--space-5);
    }
    ul {
      display: grid;
      gap: var(--space-2);
      margin-block-start: var(--space-2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2) var(--space-4);
    }
  `,
})
export class FailedDeliveries {
  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #problemWords = inject(ProblemWords);
  protected readonly store = inject(DashboardStore);
  protected readonly t = inject(I18n).messages('dashboard');
  protected readonly retrying = signal<number | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected what({ kind, recipient }: FailedDelivery): string {
    const words = this.t().failed;
    if (kind === 'letter') return words.letter(recipient ?? '');
    return kind === 'calendar' ? words.calendar : words.other;
  }

  protected tries({ attempts, failedAt }: FailedDelivery): string {
    return this.t().failed.tries(attempts, this.#formats.dayAndTime(failedAt));
  }

  protected async retry(delivery: FailedDelivery): Promise<void> {
    this.retrying.set(delivery.id);
    this.refusal.set(undefined);
    try {
      await this.store.retry(delivery);
      this.#announcer.say(this.t().failed.retrying);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.refusal.set(this.#problemWords.of(error));
    } finally {
      this.retrying.set(undefined);
    }
  }
}
