import type { Signal } from '@angular/core';
import type { Calendar } from '@appointment/contracts';

/** The calendars that a week shows. */
export abstract class WeekCalendars {
  abstract readonly calendars: Signal<readonly Calendar[]>;
  abstract readonly loading: Signal<boolean>;
}
