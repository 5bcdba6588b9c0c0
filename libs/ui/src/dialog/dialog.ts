import { afterNextRender, Component, ElementRef, input, output, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { uniqueId } from '../unique-id';

/**
 * A native modal dialog, open for as long as it exists; on phones a sheet. The browser keeps the
 * focus inside, closes on Escape and gives the focus back.
 */
@Component({
  selector: 'ui-dialog',
  imports: [Icon],
  template: `
    <dialog #dialog class="dialog" [attr.aria-labelledby]="id" (close)="closed.emit()">
      <div class="dialog-head">
        <div>
          <h2 [id]="id">{{ heading() }}</h2>
          @if (lead()) {
            <p class="muted small">{{ lead() }}</p>
          }
        </div>
        <button
          class="button quiet icon-only small"
          type="button"
          [attr.aria-label]="closeLabel()"
          (click)="close()"
        >
          <svg uiIcon="x"></svg>
        </button>
      </div>
      <ng-content />
    </dialog>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly lead = input<string>();
  readonly closeLabel = input.required<string>();
  readonly closed = output<void>();

  protected readonly id = uniqueId('dialog');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  close(): void {
    this.dialog().nativeElement.close();
  }
}
