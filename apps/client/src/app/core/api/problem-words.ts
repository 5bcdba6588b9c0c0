import { inject, Service } from '@angular/core';
import { I18n } from '../i18n/i18n';
import type { ApiProblem } from './api-problem';

/** What to say about a problem that a page has no words of its own for. */
@Service()
export class ProblemWords {
  readonly #common = inject(I18n).messages('common');

  of({ code, requestId, retryAfter }: ApiProblem): string {
    const words = this.#common().problem;
    switch (code) {
      case 'offline':
        return words.offline;
      case 'too-many-requests':
        return words.tooManyRequests(retryAfter ?? 60);
      case 'not-found':
        return words.notFound;
      case 'invalid-input':
        return words.invalid;
      default:
        return words.unknown(requestId);
    }
  }
}
