import { Service, signal } from '@angular/core';

/** Whose time is shown, and how: the reader's zone, and 12 or 24 hours (null: as the language does). */
@Service()
export class Clock {
  readonly zone = signal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  readonly hours = signal<12 | 24 | null>(null);
}
