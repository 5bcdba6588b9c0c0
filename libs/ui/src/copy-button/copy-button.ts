import { Clipboard } from '@angular/cdk/clipboard';
import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon';

/** Copies a text and says for two seconds that it did. */
@Component({
  selector: 'button[uiCopy]',
  imports: [Icon],
  host: { type: 'button', '(click)': 'copy()' },
  template: `<svg [uiIcon]="done() ? 'check' : 'copy'"></svg>
    @if (done()) {
      {{ doneLabel() }}
    } @else {
      <ng-content />
    }`,
})
export class CopyButton {
  readonly text = input.required<string>({ alias: 'uiCopy' });
  readonly doneLabel = input.required<string>();
  /** After the text is on the clipboard; the page may announce it. */
  readonly copied = output<void>();

  readonly #clipboard = inject(Clipboard);
  protected readonly done = signal(false);
  #back: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#back));
  }

  protected copy(): void {
    // Not navigator.clipboard: a server without https has none.
    if (!this.#clipboard.copy(this.text())) return;
    this.done.set(true);
    this.copied.emit();
    clearTimeout(this.#back);
    this.#back = setTimeout(() => this.done.set(false), 2000);
  }
}
