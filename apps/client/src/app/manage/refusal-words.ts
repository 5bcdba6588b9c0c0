import { inject, Service } from '@angular/core';
import type { ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { I18n } from '../core/i18n/i18n';

/** Why a meeting stays as it is. */
@Service()
export class RefusalWords {
  readonly #words = inject(ProblemWords);
  readonly #t = inject(I18n).messages('manage');

  /** @param owner first name */
  of(problem: ApiProblem | undefined, owner: string): string | undefined {
    if (!problem) return undefined;
    const refused = this.#t().refused;
    switch (problem.code) {
      case 'appointment.over':
        return refused.over;
      case 'appointment.too-late':
        return refused.tooLate(owner);
      case 'appointment.not-movable':
      case 'schedule.paused':
        return refused.notMovable(owner);
      case 'appointment.not-decidable':
        return refused.changed;
      case 'calendar-unavailable':
        return refused.unavailable(owner);
      default:
        return this.#words.of(problem);
    }
  }
}
