import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstNameOf } from '../core/first-name';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { Lost } from '../missing/lost';
import { BookingApi } from './booking-api';

/** Nothing is booked on this page for now. Whose it is, and what else there is, their card says. */
@Component({
  selector: 'app-paused',
  imports: [Lost, RouterLink],
  template: `
    <app-lost [heading]="heading()" [text]="t().paused.text">
      @if (others()) {
        <a class="button" [routerLink]="['/', username()]">{{ t().paused.others(firstName()) }}</a>
      }
    </app-lost>
  `,
})
export class Paused {
  readonly username = input.required<string>();

  readonly #api = inject(BookingApi);
  protected readonly t = inject(I18n).messages('booking');
  readonly #card = resource({
    params: () => this.username(),
    loader: ({ params }) => this.#api.card(params),
  });
  readonly #known = computed(() => (this.#card.hasValue() ? this.#card.value() : undefined));
  protected readonly firstName = computed(() => firstNameOf(this.#known()?.owner.name ?? ''));
  protected readonly others = computed(() => (this.#known()?.schedules.length ?? 0) > 0);
  protected readonly heading = computed(() => {
    const words = this.t().paused;
    return this.firstName() ? words.heading(this.firstName()) : words.headingUnknown;
  });

  constructor() {
    pageTitle(() => [this.heading()]);
  }
}
