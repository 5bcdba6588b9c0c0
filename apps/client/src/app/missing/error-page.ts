import { Component, inject } from '@angular/core';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { Lost } from './lost';

@Component({
  selector: 'app-error-page',
  imports: [Lost],
  template: `
    <app-lost [heading]="common().error.title" [text]="common().error.text">
      <button class="button" type="button" (click)="reload()">{{ common().tryAgain }}</button>
    </app-lost>
  `,
})
export class ErrorPage {
  protected readonly common = inject(I18n).messages('common');

  constructor() {
    pageTitle(() => [this.common().error.title]);
  }

  protected reload(): void {
    location.reload();
  }
}
