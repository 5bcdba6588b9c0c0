import { afterNextRender, Component, computed, ElementRef, inject, Injector } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Icon } from '@appointment/ui';
import { Announcer } from '../../core/page/announcer';
import { newQuestion, type QuestionModel } from '../model/question-model';
import { Section } from '../sections/section';
import { QuestionEditor } from './question-editor';

const MOST = 10;

/** What people are asked when they book, in the order in which they are asked. */
@Component({
  selector: 'app-question-list',
  imports: [Icon, QuestionEditor],
  template: `
    <section class="card" aria-labelledby="questions">
      <header>
        <h2 id="questions">{{ t().questions.heading }}</h2>
        <p class="muted small">{{ t().questions.hint }}</p>
      </header>
      @if (ids().length > 0) {
        <ol class="wide">
          @for (id of ids(); track id) {
            <li [attr.data-question]="id">
              <app-question-editor
                [field]="at($index)"
                [number]="$index + 1"
                [first]="$first"
                [last]="$last"
                (moved)="move($index, $event)"
                (removed)="remove($index)"
              />
            </li>
          }
        </ol>
      }
      <div class="wide">
        @if (ids().length < most) {
          <button class="button small" type="button" data-add (click)="add()">
            <svg uiIcon="plus"></svg>{{ t().questions.add }}
          </button>
        } @else {
          <p class="muted small">{{ t().questions.most }}</p>
        }
      </div>
    </section>
  `,
  styleUrl: '../sections/section.css',
  styles: `
    ol {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class QuestionList extends Section {
  readonly #announcer = inject(Announcer);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  protected readonly most = MOST;
  protected readonly ids = computed(() =>
    this.form()
      .questions()
      .value()
      .map(({ id }) => id),
  );

  protected at(index: number): FieldTree<QuestionModel> {
    return this.form().questions[index] as FieldTree<QuestionModel>;
  }

  protected add(): void {
    const question = newQuestion();
    this.form()
      .questions()
      .value.update((all) => [...all, question]);
    this.#focus(`[data-question="${question.id}"] input`);
  }

  /** The focus goes along, to the same button or, at an end of the list, to the other one. */
  protected move(from: number, by: 1 | -1): void {
    const all = this.form().questions().value();
    const question = all[from];
    const to = from + by;
    if (!question || to < 0 || to >= all.length) return;
    this.form()
      .questions()
      .value.set(all.toSpliced(from, 1).toSpliced(to, 0, question));
    this.#announcer.say(this.t().questions.moved(from + 1, to + 1));
    const buttons = `[data-question="${question.id}"] [data-move`;
    this.#focus(`${buttons}="${by}"]`, `${buttons}]`);
  }

  protected remove(index: number): void {
    this.form()
      .questions()
      .value.update((all) => all.toSpliced(index, 1));
    this.#announcer.say(this.t().questions.removed(index + 1));
    this.#focus('[data-add]');
  }

  #focus(...selectors: string[]): void {
    const find = (selector: string) => this.#host.querySelector<HTMLElement>(selector);
    const focus = () =>
      selectors
        .map(find)
        .find((element) => element !== null)
        ?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }
}
