import { inject, Service } from '@angular/core';
import { Formats } from '../core/i18n/formats';
import { Now } from '../core/now';

const SECOND = 1000;

/** "12 seconds ago", never less than one: what has just happened is not "in 0 seconds". */
@Service()
export class Ago {
  readonly #formats = inject(Formats);
  readonly #now = inject(Now);

  of(moment: string): string {
    const at = Date.parse(moment);
    return this.#formats.distance(at, Math.max(this.#now.at(), at + SECOND));
  }
}
