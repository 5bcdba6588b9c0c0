import { Component, computed, inject, input, output } from '@angular/core';
import { Notice } from '@appointment/ui/notice/notice';
import { ApiProblem, isProblem } from '../api/api-problem';
import { ProblemWords } from '../api/problem-words';
import { I18n } from '../i18n/i18n';

/** Stands where a list would, when it could not be fetched. */
@Component({
  selector: 'app-load-failed',
  imports: [Notice],
  template: `
    <ui-notice kind="danger">
      <p>{{ text() }}</p>
      <button class="button small" type="button" (click)="again.emit()">
        {{ common().tryAgain }}
      </button>
    </ui-notice>
  `,
  styles: `
    .button {
      margin-block-start: var(--space-2);
    }
  `,
})
export class LoadFailed {
  readonly error = input.required<Error>();
  /** Where more is known than what goes for every list. */
  readonly words = input<string>();
  readonly again = output<void>();

  readonly #problemWords = inject(ProblemWords);
  protected readonly common = inject(I18n).messages('common');
  protected readonly text = computed(() => {
    const error = this.error();
    return (
      this.words() ??
      this.#problemWords.of(isProblem(error) ? error : new ApiProblem({ code: 'internal' }))
    );
  });
}
