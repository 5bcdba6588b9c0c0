import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WhyNot } from '@appointment/contracts';
import { Busy, Control, Field, isTimeOfDay, TimeField } from '@appointment/ui';
import { isProblem } from '../../core/api/api-problem';
import { OwnerApi } from '../../core/api/owner-api';
import { ProblemWords } from '../../core/api/problem-words';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { refusalInFull } from './refusal-in-full';

/** Asks why one time of a saved page is not offered, and answers with all its reasons. */
@Component({
  selector: 'app-ask-why',
  imports: [Busy, Control, Field, RouterLink, TimeField],
  templateUrl: './ask-why.html',
  styleUrl: './ask-why.css',
})
export class AskWhy {
  readonly scheduleId = input.required<number>();
  readonly timeZone = input.required<string>();
  /** Minutes. */
  readonly length = input.required<number>();
  /** The day to begin with, as 2026-09-14. */
  readonly from = input.required<string>();
  /** What is being edited differs from what is saved, and answered about. */
  readonly edited = input(false);

  readonly #api = inject(OwnerApi);
  readonly #problemWords = inject(ProblemWords);
  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly formats = inject(Formats);
  protected readonly t = computed(() => this.#schedules().preview);

  protected readonly day = linkedSignal(() => this.from());
  protected readonly time = signal('10:00');
  protected readonly asking = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly answer = signal<WhyNot | undefined>(undefined);
  protected readonly sentence = computed(() => {
    const answer = this.answer();
    if (!answer) return '';
    const when = this.formats.dayAndTime(answer.start, this.timeZone());
    return answer.offered ? this.t().ask.offered(when) : this.t().ask.because(when);
  });
  protected readonly reasons = computed(() =>
    (this.answer()?.reasons ?? []).map((refusal) => ({
      words: refusalInFull(refusal, {
        t: this.t(),
        formats: this.formats,
        timeZone: this.timeZone(),
      }),
      appointmentId: refusal.appointmentId,
    })),
  );

  protected async ask(submit: Event): Promise<void> {
    submit.preventDefault();
    const start = this.#start();
    this.answer.set(undefined);
    this.fault.set(start ? undefined : this.t().ask.unreadable);
    if (!start) return;
    this.asking.set(true);
    try {
      const query = { start, duration: this.length() };
      this.answer.set(
        await this.#api.get<WhyNot>(`/schedules/${this.scheduleId()}/why`, { query }),
      );
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.fault.set(this.#problemWords.of(error));
    } finally {
      this.asking.set(false);
    }
  }

  /** Of a time that comes twice, the first. */
  #start(): string | undefined {
    if (!this.day() || !isTimeOfDay(this.time())) return undefined;
    const wall = Temporal.PlainDate.from(this.day()).toPlainDateTime(this.time());
    return wall
      .toZonedDateTime(this.timeZone(), { disambiguation: 'earlier' })
      .toInstant()
      .toString();
  }
}
