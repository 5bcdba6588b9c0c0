import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Busy, Icon } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';

/** For some seconds a confirmation can be taken back: nobody was told yet. */
@Component({
  selector: 'app-undo-bar',
  imports: [Busy, Icon],
  template: `
    <p>
      <svg uiIcon="tick"></svg
      ><span
        >{{ t().undo.confirmed }} <span class="muted">{{ t().undo.mailWaits }}</span></span
      >
    </p>
    <button #button class="button small" type="button" [uiBusy]="busy()" (click)="undo.emit()">
      {{ t().undo.button }}<span class="sr"> {{ name() }}</span>
      <span class="num left" aria-hidden="true">{{ seconds() }}</span>
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2) var(--space-3);
    }
    p {
      display: flex;
      gap: var(--space-2);
    }
    .icon {
      margin-block-start: 0.15em;
      color: var(--success);
    }
    .left {
      min-inline-size: 1ch;
      color: var(--text-muted);
    }
  `,
})
export class UndoBar {
  readonly name = input.required<string>();
  readonly seconds = input.required<number>();
  readonly busy = input(false);
  readonly undo = output<void>();

  protected readonly t = inject(I18n).messages('appointments');
  private readonly button = viewChild.required<ElementRef<HTMLElement>>('button');

  constructor() {
    // In place of the button that was pressed; who has gone on elsewhere is left there.
    afterNextRender({
      read: () => {
        if (document.activeElement === document.body) this.button().nativeElement.focus();
      },
    });
  }
}
