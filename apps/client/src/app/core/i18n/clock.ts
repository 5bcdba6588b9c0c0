import { Service, signal } from '@angular/core';

/** Whose time is shown, and how. What is null is as the language has it. */
@Service()
export class Clock {
  readonly zone = signal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  readonly hours = signal<12 | 24 | null>(null);
  /** ISO number of the day that weeks begin with. */
  readonly firstWeekday = signal<number | null>(null);
}
