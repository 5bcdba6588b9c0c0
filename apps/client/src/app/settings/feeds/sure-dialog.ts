import { Component, inject, input, output, viewChild } from '@angular/core';
import { Dialog } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';

interface Words {
  readonly heading: string;
  readonly text: string;
  readonly keep: string;
  readonly submit: string;
}

/** Asks before something ends that others may rely on. Closing it keeps everything as it is. */
@Component({
  selector: 'app-sure-dialog',
  imports: [Dialog],
  template: `
    <ui-dialog
      [heading]="words().heading"
      [closeLabel]="common().close"
      (closed)="isSure ? sure.emit() : kept.emit()"
    >
      <div class="dialog-body">
        <p>{{ words().text }}</p>
      </div>
      <div class="dialog-foot">
        <button class="button" type="button" (click)="dialog().close()">{{ words().keep }}</button>
        <button class="button danger-solid" type="button" (click)="close()">
          {{ words().submit }}
        </button>
      </div>
    </ui-dialog>
  `,
})
export class SureDialog {
  readonly words = input.required<Words>();
  readonly kept = output<void>();
  readonly sure = output<void>();

  protected readonly common = inject(I18n).messages('common');
  protected readonly dialog = viewChild.required(Dialog);
  protected isSure = false;

  /** The dialog gives the focus back before anything else happens. */
  protected close(): void {
    this.isSure = true;
    this.dialog().close();
  }
}
