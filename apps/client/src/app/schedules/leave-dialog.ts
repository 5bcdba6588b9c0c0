import { Component, computed, inject, output, viewChild } from '@angular/core';
import { Dialog } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';

/** Asks before typed text is lost. Closing it means staying. */
@Component({
  selector: 'app-leave-dialog',
  imports: [Dialog],
  template: `
    <ui-dialog
      [heading]="t().heading"
      [closeLabel]="common().close"
      (closed)="answered.emit(leaves)"
    >
      <div class="dialog-body">
        <p>{{ t().text }}</p>
      </div>
      <div class="dialog-foot">
        <button class="button" type="button" (click)="leave()">{{ t().leave }}</button>
        <button class="button primary" type="button" (click)="dialog().close()">
          {{ t().stay }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class LeaveDialog {
  readonly answered = output<boolean>();

  readonly #i18n = inject(I18n);
  readonly #schedules = this.#i18n.messages('schedules');
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#schedules().editor.leaving);
  protected readonly dialog = viewChild.required(Dialog);
  protected leaves = false;

  protected leave(): void {
    this.leaves = true;
    this.dialog().close();
  }
}
