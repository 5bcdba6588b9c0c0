import { inject, Service } from '@angular/core';
import type { Subscriber } from '@appointment/contracts';
import { Clock } from './i18n/clock';
import { I18n } from './i18n/i18n';
import { Theme } from './theme';

/** Makes the client look and speak as the account says. */
@Service()
export class Preferences {
  readonly #clock = inject(Clock);
  readonly #i18n = inject(I18n);
  readonly #theme = inject(Theme);

  follow({ colourScheme, language, startOfWeek, timeMode, timezone }: Subscriber): void {
    this.#theme.use(colourScheme);
    this.#clock.hours.set(timeMode);
    this.#clock.zone.set(timezone);
    this.#clock.firstWeekday.set(startOfWeek);
    void this.#i18n.use(language);
  }
}
