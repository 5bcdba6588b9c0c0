import type { ResolveFn } from '@angular/router';

/** Resolver of a route whose page counts in days: brings `Temporal` to browsers that have none yet. */
export const temporal: ResolveFn<void> = async () => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
};
