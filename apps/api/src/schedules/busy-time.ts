import { Injectable } from '@nestjs/common';
import type { EpochMilliseconds, Interval } from '@appointment/availability';
import { BusyIndex } from '../calendars';
import { CalendarAvailability } from './calendar-availability';
import { type LeftOut, LiveSlots } from './live-slots';

export interface Reckoning extends LeftOut {
  /** The schedule heeds the availability that the owner keeps at their calendar servers. */
  readonly useCalendarAvailability?: boolean;
}

/** Busy time as offering and booking both see it: what the calendars said, and every live slot. */
@Injectable()
export class BusyTime {
  constructor(
    private readonly calendars: BusyIndex,
    private readonly slots: LiveSlots,
    private readonly availability: CalendarAvailability,
  ) {}

  /**
   * All that takes some of `within`; live slots with the buffers that they were booked with, and held candidates
   * too. In a transaction this reads what the transaction sees.
   */
  async of(
    subscriberId: number,
    within: Interval,
    { useCalendarAvailability = false, ...leftOut }: Reckoning = {},
  ): Promise<Interval[]> {
    const [events, slots, unavailable] = await Promise.all([
      this.calendars.intervals(subscriberId, within),
      this.slots.intervals(subscriberId, within, leftOut),
      useCalendarAvailability ? this.availability.unavailable(subscriberId, within) : [],
    ]);
    return [...events, ...slots, ...unavailable];
  }

  /**
   * `Circumstances.booked` for times in `within`: when the live slots of a schedule begin, also in the rest of the
   * weeks at both ends. Only rules with a limit (`isLimited`) ask for it.
   */
  booked(
    scheduleId: number,
    within: Interval,
    leftOut: LeftOut = {},
  ): Promise<EpochMilliseconds[]> {
    return this.slots.starts(scheduleId, within, leftOut);
  }
}
