import { inject, resource, Service } from '@angular/core';
import type { Interval } from '@appointment/availability';
import type { ScheduleList } from '@appointment/contracts';
import { OwnerApi } from '../core/api/owner-api';
import { openHours } from './open-hours';

/** When the owner's pages can be booked. */
@Service({ autoProvided: false })
export class HoursStore {
  readonly #api = inject(OwnerApi);
  readonly #read = resource({
    loader: ({ abortSignal }) => this.#api.get<ScheduleList>('/schedules', { signal: abortSignal }),
  });

  /** Nothing without a page, or while nobody knows: a week is no less readable without its hours. */
  within(stretch: Interval): readonly Interval[] | undefined {
    const schedules = this.#read.hasValue() ? this.#read.value().items : [];
    return schedules.length > 0 ? openHours(schedules, stretch) : undefined;
  }
}
