import { InjectionToken } from '@angular/core';

/** The browser's `fetch`, handed in so that tests can answer instead of a server. */
export const FETCH = new InjectionToken<typeof fetch>('fetch', {
  providedIn: 'root',
  factory: () => (input, init) => fetch(input, init),
});
