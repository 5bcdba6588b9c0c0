import { debounced, inject, resource, signal } from '@angular/core';
import type { PreviewRequestInput, SchedulePreview } from '@appointment/contracts';
import { OwnerApi } from '../../core/api/owner-api';
import type { rulesBody } from '../model/schedule-model';

export type Rules = ReturnType<typeof rulesBody>;

/** Rules as the editor has them, beside the saved ones where these differ. */
export interface Draft {
  readonly rules: Rules;
  readonly saved: Rules | undefined;
  readonly scheduleId: number | undefined;
}

/** Which days are looked at (`to` is exclusive), for meetings of how many minutes. */
export interface Look {
  readonly from: string;
  readonly to: string;
  readonly duration: number;
}

export interface PreviewAnswer {
  readonly draft: Draft;
  readonly look: Look;
  readonly now: SchedulePreview;
  readonly saved: SchedulePreview | undefined;
}

/** Long enough for a number of two digits, short enough to seem at once. */
const PAUSE_MS = 250;

/** A preview asks about times, not about names. */
const NAMELESS = 'Preview';

/** A length that these rules do not have is left to them. */
const requestOf = (
  rules: Rules,
  { from, to, duration }: Look,
  scheduleId: number | undefined,
): PreviewRequestInput => ({
  schedule: { ...rules, name: NAMELESS },
  ...(scheduleId === undefined ? {} : { scheduleId }),
  ...([rules.slotDuration, ...rules.otherDurations].includes(duration) ? { duration } : {}),
  from,
  to,
});

/**
 * What the server says a draft would offer. It is asked when the typing pauses; an answer that comes
 * after a newer question is dropped, and the last one stays until there is a better one.
 */
export class PreviewAnswers {
  readonly #api = inject(OwnerApi);
  readonly #draft;
  readonly #read;
  readonly #answer = signal<PreviewAnswer | undefined>(undefined);
  /** The last one that came. */
  readonly answer = this.#answer.asReadonly();
  readonly loading;
  readonly error;

  /** @param draft nothing while its values are unfinished */
  constructor(draft: () => Draft | undefined, look: () => Look) {
    this.#draft = debounced(draft, PAUSE_MS);
    this.#read = resource({
      params: () => {
        const draft = this.#draft.value();
        return draft && { draft, look: look() };
      },
      loader: ({ params, abortSignal }) => this.#ask(params.draft, params.look, abortSignal),
    });
    this.loading = this.#read.isLoading;
    this.error = this.#read.error;
  }

  again(): void {
    this.#read.reload();
  }

  /** Both side by side, so that the clock is the same for both. */
  async #ask(draft: Draft, look: Look, asked: AbortSignal): Promise<void> {
    const { rules, saved, scheduleId } = draft;
    const of = (schedule: Rules) =>
      this.#api.send<SchedulePreview>('/schedules/preview', {
        method: 'POST',
        body: requestOf(schedule, look, scheduleId),
        signal: asked,
      });
    const [now, before] = await Promise.all([of(rules), saved && of(saved)]);
    if (!asked.aborted) this.#answer.set({ draft, look, now, saved: before });
  }
}
