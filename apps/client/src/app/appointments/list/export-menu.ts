import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Icon, Notice } from '@appointment/ui';
import { isProblem } from '../../core/api/api-problem';
import { ProblemWords } from '../../core/api/problem-words';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import type { FileKind } from './appointment-source';
import { AppointmentStore } from './appointment-store';
import { saveFile } from './save-file';
import type { View } from './view';

/** What the list shows, with all its pages, as a file: a table or a calendar. */
@Component({
  selector: 'app-export-menu',
  imports: [Icon, Notice],
  host: { '(keydown.escape)': 'close()', '(focusout)': 'leave($event)' },
  template: `
    <details #menu>
      <summary class="button" [attr.aria-busy]="fetching() || null">
        @if (!fetching()) {
          <svg uiIcon="download"></svg>
        }
        {{ t().export.name }}
      </summary>
      <div class="menu">
        <p class="muted small">{{ t().export.what }}</p>
        @for (kind of kinds; track kind) {
          <button class="button quiet" type="button" (click)="close(); save(kind)">
            {{ t().export[kind] }}
          </button>
        }
      </div>
    </details>
    @if (trouble(); as trouble) {
      <ui-notice kind="danger" takesFocus>{{ trouble }}</ui-notice>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      gap: var(--space-2);
    }
    summary {
      list-style: none;
      cursor: pointer;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    .menu {
      position: absolute;
      inset-block-start: calc(var(--control) + var(--space-1));
      inset-inline-end: 0;
      z-index: var(--z-popover);
      inline-size: min(18rem, calc(100vw - 2 * var(--space-4)));
      padding: var(--space-2);
      border: 1px solid var(--border);
      border-radius: var(--radius-m);
      background: var(--surface-raised);
      box-shadow: var(--shadow-3);
    }
    p {
      padding: var(--space-1) var(--space-2) var(--space-2);
    }
    .menu .button {
      justify-content: start;
      inline-size: 100%;
      padding-inline: var(--space-2);
    }
    @media (max-width: 47.99rem) {
      .menu {
        inset-inline: 0 auto;
      }
    }
  `,
})
export class ExportMenu {
  readonly view = input.required<View>();

  readonly #announcer = inject(Announcer);
  readonly #problemWords = inject(ProblemWords);
  readonly #store = inject(AppointmentStore);
  protected readonly t = inject(I18n).messages('appointments');
  private readonly menu = viewChild.required<ElementRef<HTMLDetailsElement>>('menu');
  protected readonly kinds = ['csv', 'ics'] as const;
  protected readonly fetching = signal(false);
  protected readonly trouble = signal<string | undefined>(undefined);

  /** The focus goes back to what opened it. */
  protected close(): void {
    const menu = this.menu().nativeElement;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    const menu = this.menu().nativeElement;
    if (!menu.contains(relatedTarget as Node | null)) menu.open = false;
  }

  protected async save(kind: FileKind): Promise<void> {
    this.fetching.set(true);
    this.trouble.set(undefined);
    try {
      const content = await this.#store.file(kind, this.view());
      saveFile(content, `${this.t().export.fileName}.${kind}`);
      this.#announcer.say(this.t().export.done);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.trouble.set(this.#problemWords.of(error));
    } finally {
      this.fetching.set(false);
    }
  }
}
