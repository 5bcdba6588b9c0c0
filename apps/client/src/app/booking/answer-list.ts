import { Component, input } from '@angular/core';
import type { Answer } from '@appointment/contracts';

/** What somebody answered to the owner's questions, each below its question. */
@Component({
  selector: 'app-answer-list',
  template: `
    @for (answer of answers(); track answer.questionId) {
      <p>
        <span class="muted small">{{ answer.label }}</span><br />
        <span class="answer">{{ said(answer) }}</span>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .answer {
      white-space: pre-line;
    }
  `,
})
export class AnswerList {
  readonly answers = input.required<readonly Answer[]>();
  readonly words = input.required<{ readonly yes: string; readonly no: string }>();

  protected said({ value }: Answer): string {
    if (typeof value === 'string') return value;
    return value ? this.words().yes : this.words().no;
  }
}
