import { Injectable } from '@nestjs/common';
import type { Interval } from '@appointment/availability';
import { BusyIndex } from '../calendars';
import { LiveSlots } from './live-slots';

/** Busy time as offering and booking both see it: what the calendars said, and every live slot. */
@Injectable()
export class BusyTime {
  constructor(
    private readonly calendars: BusyIndex,
    private readonly slots: LiveSlots,
  ) {}

  /** In a transaction this reads what the transaction sees. */
  async of(subscriberId: number, within: Interval): Promise<Interval[]> {
    const [events, slots] = await Promise.all([
      this.calendars.intervals(subscriberId, within),
      this.slots.intervals(subscriberId, within),
    ]);
    return [...events, ...slots];
  }
}
