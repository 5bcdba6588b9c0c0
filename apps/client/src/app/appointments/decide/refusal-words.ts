import { inject, Service } from '@angular/core';
import type { ApiProblem } from '../../core/api/api-problem';
import { ProblemWords } from '../../core/api/problem-words';
import { I18n } from '../../core/i18n/i18n';

/** Why a decision was refused, in the owner's words. */
@Service()
export class RefusalWords {
  readonly #problemWords = inject(ProblemWords);
  readonly #t = inject(I18n).messages('appointments');

  of(problem: ApiProblem): string {
    const words = this.#t().problems;
    switch (problem.code) {
      case 'appointment.not-decidable':
        return words.notDecidable;
      case 'appointment.not-undoable':
        return words.notUndoable;
      case 'appointment.not-movable':
        return words.notMovable;
      case 'appointment.over':
        return words.over;
      case 'calendar-unavailable':
        return words.calendarUnavailable;
      case 'slot-taken':
        return words.taken;
      default:
        return this.#problemWords.of(problem);
    }
  }
}
