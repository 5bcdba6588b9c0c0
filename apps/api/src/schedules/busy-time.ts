import { Injectable } from '@nestjs/common';
import type { EpochMilliseconds, Interval } from '@appointment/availability';
import { BusyIndex } from '../calendars';
import { type LeftOut, LiveSlots } from './live-slots';

/** Busy time as offering and booking both see it: what the calendars said, and every live slot. */
@Injectable()
export class BusyTime {
  constructor(
    private readonly calendars: BusyIndex,
    private readonly slots: LiveSlots,
  ) {}

  /**
   * All that takes some of `within`; live slots with the buffers that they were booked with, and held candidates
   * too. In a transaction this reads what the transaction sees.
   */
  async of(subscriberId: number, within: Interval, leftOut: LeftOut = {}): Promise<Interval[]> {
    const [events, slots] = await Promise.all([
      this.calendars.intervals(subscriberId, within),
      this.slots.intervals(subscriberId, within, leftOut),
    ]);
    return [...events, ...slots];
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
