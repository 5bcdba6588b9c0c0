import { type CompiledRules, type Interval, isLimited } from '@appointment/availability';
import { Injectable } from '@nestjs/common';
import type { Schedule } from '../../database';
import { Clock } from '../../jobs';
import { BusyTime } from '../busy-time';
import { CalendarAvailability } from '../calendar-availability';
import { type CalendarStates, OwnersCalendars } from './owners-calendars';
import { type TakenTime, TakenTimes } from './taken-time';

/** Whose time it is, and what decides how it is seen. */
export interface Look {
  readonly ownerId: number;
  readonly rules: CompiledRules;
  /** Saved or not. */
  readonly schedule: Pick<Schedule, 'staleLimit' | 'useCalendarAvailability'>;
  /** The saved schedule, whose bookings count for its limits. */
  readonly scheduleId: number | undefined;
}

/** Everything that an explanation depends on. */
export interface OwnersView {
  readonly now: number;
  readonly busy: readonly TakenTime[];
  readonly booked: readonly number[];
  readonly calendars: CalendarStates;
}

/** The owner's time as offering sees it, with a name to everything: what is explained is what is offered. */
@Injectable()
export class OwnersTime {
  constructor(
    private readonly clock: Clock,
    private readonly taken: TakenTimes,
    private readonly calendars: OwnersCalendars,
    private readonly busyTime: BusyTime,
    private readonly availability: CalendarAvailability,
  ) {}

  /** For starts in `within`. No remote call, no write. */
  async look(look: Look, within: Interval): Promise<OwnersView> {
    const now = this.clock.now();
    const { ownerId, schedule } = look;
    const reach = reachOf(look.rules, within);
    const [taken, unavailable, calendars, booked] = await Promise.all([
      this.taken.of(ownerId, reach),
      this.unavailable(look, reach),
      this.calendars.of(ownerId, { now, staleLimitMinutes: schedule.staleLimit }),
      this.bookedOn(look, within),
    ]);
    const busy = [...taken, ...unavailable, ...calendars.unverified];
    return { now: now.epochMilliseconds, busy, booked, calendars };
  }

  private async unavailable({ ownerId, schedule }: Look, reach: Interval): Promise<TakenTime[]> {
    if (!schedule.useCalendarAvailability) return [];
    const unavailable = await this.availability.unavailable(ownerId, reach);
    return unavailable.map((stretch) => ({ ...stretch, by: { kind: 'calendar-availability' } }));
  }

  private async bookedOn({ rules, scheduleId }: Look, within: Interval): Promise<number[]> {
    if (scheduleId === undefined || !isLimited(rules)) return [];
    return this.busyTime.booked(scheduleId, within);
  }
}

/** All time that slots with a start in `within` can take. */
const reachOf = ({ slot, bufferBefore, bufferAfter }: CompiledRules, within: Interval) => ({
  start: within.start - bufferBefore,
  end: within.end + slot + bufferAfter,
});
