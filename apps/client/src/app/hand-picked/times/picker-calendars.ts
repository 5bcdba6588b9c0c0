import { computed, inject, resource, Service } from '@angular/core';
import type { CalendarList } from '@appointment/contracts';
import { OwnerApi } from '../../core/api/owner-api';
import { WeekCalendars } from '../../week/week-calendars';

/** The calendars whose events are in the way of what the owner picks. */
@Service({ autoProvided: false })
export class PickerCalendars implements WeekCalendars {
  readonly #api = inject(OwnerApi);
  readonly #read = resource({
    loader: ({ abortSignal }) => this.#api.get<CalendarList>('/calendars', { signal: abortSignal }),
  });

  readonly calendars = computed(() =>
    (this.#read.hasValue() ? this.#read.value().items : []).filter(({ connected }) => connected),
  );
  readonly loading = computed(() => !this.#read.hasValue() && !this.#read.error());
}
