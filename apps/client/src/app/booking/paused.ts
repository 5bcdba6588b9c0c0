import { Component, inject, input } from '@angular/core';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { Lost } from '../missing/lost';

@Component({
  selector: 'app-paused',
  imports: [Lost],
  template: `<app-lost [heading]="heading()" [text]="t().paused.text" />`,
})
export class Paused {
  /** Empty when nothing is known of the owner. */
  readonly owner = input.required<string>();
  protected readonly t = inject(I18n).messages('booking');

  constructor() {
    pageTitle(() => [this.heading()]);
  }

  protected heading(): string {
    const words = this.t().paused;
    return this.owner() ? words.heading(this.owner()) : words.headingUnknown;
  }
}
