import { inject, Service, signal, DOCUMENT } from '@angular/core';
import type { ColourScheme } from '@appointment/contracts';
import { remember, remembered } from './storage';

const isScheme = (value: string | null): value is ColourScheme =>
  value === 'system' || value === 'light' || value === 'dark';

/** Light, dark, or as the system has it. `public/theme.js` applies the same before the first paint. */
@Service()
export class Theme {
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #scheme = signal<ColourScheme>(this.#remembered());
  readonly scheme = this.#scheme.asReadonly();

  use(scheme: ColourScheme): void {
    this.#scheme.set(scheme);
    remember('theme', scheme);
    if (scheme === 'system') delete this.#root.dataset['theme'];
    else this.#root.dataset['theme'] = scheme;
  }

  #remembered(): ColourScheme {
    const scheme = remembered('theme');
    return isScheme(scheme) ? scheme : 'system';
  }
}
