import { Component, inject } from '@angular/core';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';

@Component({
  selector: 'app-sign-in',
  template: `<main class="main" id="main" tabindex="-1">
    <h1>{{ t().heading }}</h1>
  </main>`,
})
export class SignIn {
  protected readonly t = inject(I18n).messages('session');

  constructor() {
    pageTitle(() => [this.t().heading]);
  }
}
