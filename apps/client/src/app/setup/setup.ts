import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BrandMark, Icon } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { Profile } from '../core/profile';
import { Session } from '../core/session/session';
import { CalendarStep } from './calendar-step';
import { Finish } from './finish';
import { HoursStep } from './hours-step';
import { stepOf, steps, type Step } from './steps';
import { YouStep } from './you-step';

/** Leads a new owner to a page that can be booked: three steps, of which only the first is needed. */
@Component({
  selector: 'app-setup',
  imports: [BrandMark, CalendarStep, Finish, HoursStep, Icon, RouterLink, YouStep],
  templateUrl: './setup.html',
  styleUrl: './setup.css',
})
export class Setup {
  /** From the address. */
  readonly step = input<string>();

  readonly #i18n = inject(I18n);
  readonly #profile = inject(Profile);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = this.#i18n.messages('setup');

  protected readonly steps = steps;
  protected readonly current = computed(() => stepOf(this.step()));
  protected readonly at = computed(() => steps.findIndex((step) => step === this.current()));

  constructor() {
    pageTitle(() => {
      const current = this.current();
      return [current === 'done' ? undefined : this.t().step[current], this.t().title];
    });
  }

  protected go(step: Step): void {
    void this.#router.navigate(step === 'you' ? ['/setup'] : ['/setup', step]);
  }

  /** Without a page for now: the dashboard knows what is missing. */
  protected async skipHours(): Promise<void> {
    await this.#profile.change({ setupDone: true });
    await this.#router.navigateByUrl('/dashboard');
  }

  protected async signOut(): Promise<void> {
    await this.#session.signOut();
    await this.#router.navigateByUrl('/sign-in');
  }
}
