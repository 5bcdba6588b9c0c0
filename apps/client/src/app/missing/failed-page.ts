import { Component, computed, effect, inject, input, output } from '@angular/core';
import { ApiProblem, isProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { pageTitle } from '../core/page/page-title';
import { Lost } from './lost';

/** Stands in place of a page whose content could not be fetched. */
@Component({
  selector: 'app-failed-page',
  imports: [Lost],
  template: `
    <app-lost [heading]="common().error.title" [text]="text()">
      <button class="button primary" type="button" (click)="again.emit()">
        {{ common().tryAgain }}
      </button>
    </app-lost>
  `,
})
export class FailedPage {
  readonly error = input.required<Error>();
  readonly again = output<void>();

  readonly #words = inject(ProblemWords);
  protected readonly common = inject(I18n).messages('common');
  protected readonly text = computed(() => {
    const error = this.error();
    return this.#words.of(isProblem(error) ? error : new ApiProblem({ code: 'internal' }));
  });

  constructor() {
    const announcer = inject(Announcer);
    effect(() => announcer.say(this.text()));
    pageTitle(() => [this.common().error.title]);
  }
}
