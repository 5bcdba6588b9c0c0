import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Avatar } from '@appointment/ui/avatar/avatar';
import { Icon } from '@appointment/ui/icon/icon';
import { isProblem } from '../core/api/api-problem';
import { firstNameOf } from '../core/first-name';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { FailedPage } from '../missing/failed-page';
import { NotFound } from '../missing/not-found';
import { BookingApi } from './booking-api';
import { SiteFoot } from './site-foot';

/** The owner's card: which of their pages does one want? With only one, there is nothing to ask. */
@Component({
  selector: 'app-owner-page',
  imports: [Avatar, FailedPage, Icon, NotFound, RouterLink, SiteFoot],
  templateUrl: './owner-page.html',
  styleUrl: './owner-page.css',
})
export class OwnerPage {
  readonly username = input.required<string>();

  readonly #api = inject(BookingApi);
  readonly #i18n = inject(I18n);
  readonly #router = inject(Router);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');

  protected readonly card = resource({
    params: () => this.username(),
    loader: ({ params }) => this.#api.card(params),
  });
  protected readonly owner = computed(() =>
    this.card.hasValue() ? this.card.value().owner : undefined,
  );
  protected readonly pages = computed(() =>
    this.card.hasValue() ? this.card.value().schedules : [],
  );
  protected readonly unknown = computed(() => isProblem(this.card.error(), 'not-found'));
  protected readonly firstName = computed(() => firstNameOf(this.owner()?.name ?? ''));

  constructor() {
    effect(() => {
      const [only, ...others] = this.pages();
      if (only && others.length === 0) void this.#goTo(only.slug);
    });
    pageTitle(() => [this.owner()?.name]);
  }

  #goTo(slug: string): Promise<boolean> {
    return this.#router.navigate(['/', this.username(), slug], { replaceUrl: true });
  }
}
