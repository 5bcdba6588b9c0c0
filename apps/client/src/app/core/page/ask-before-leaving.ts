import type { CanDeactivateFn } from '@angular/router';

/** A page on which something may be unsaved. */
export interface Leavable {
  mayLeave(): boolean | Promise<boolean>;
}

export const askBeforeLeaving: CanDeactivateFn<Leavable> = (page) => page.mayLeave();
