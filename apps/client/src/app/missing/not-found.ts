import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { Lost } from './lost';

@Component({
  selector: 'app-not-found',
  imports: [Lost, RouterLink],
  template: `
    <app-lost [heading]="words().title" [text]="words().text">
      <a class="button" routerLink="/">{{ words().home }}</a>
    </app-lost>
  `,
})
export class NotFound {
  readonly #common = inject(I18n).messages('common');

  constructor() {
    pageTitle(() => [this.words().title]);
  }

  protected words() {
    return this.#common().notFound;
  }
}
