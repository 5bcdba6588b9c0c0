import { type CompiledRules, type Interval, isLimited, takenBy } from '@appointment/availability';
import { decide, type Decision } from '@appointment/booking';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Schedule } from '../database';
import { NotFound } from '../http';
import { Clock } from '../jobs';
import { BusyTime, RulesCache, SchedulePaused } from '../schedules';
import { SlotNotOffered, SlotTaken } from './slot.errors';

/** A start on a schedule, as it is stored at that moment. */
export interface Wish {
  readonly schedule: Schedule;
  /** Epoch milliseconds. */
  readonly start: number;
  /** Minutes. */
  readonly duration: number;
  /** The slot that is to be moved, which is not in its own way. */
  readonly except?: number;
  /** A paused schedule still lets its owner move what stands on it. */
  readonly evenPaused?: boolean;
}

export interface Granted {
  readonly decision: Extract<Decision, { accepted: true }>;
  /** The slot with its buffers. */
  readonly taken: Interval;
}

const refusals = {
  paused: SchedulePaused,
  'not-offered': SlotNotOffered,
  taken: SlotTaken,
  'limit-reached': SlotTaken,
};

/** Asks the core whether a start can be had, on what is known at this moment. */
@Injectable()
export class Granting {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesCache,
    private readonly busyTime: BusyTime,
  ) {}

  /** Throws what stands in the way. In a transaction it decides on what the transaction sees. */
  async grant(em: EntityManager, wish: Wish, seenLive: readonly Interval[]): Promise<Granted> {
    const { schedule, start, duration, except } = wish;
    const version = schedule.timeUpdated.epochMilliseconds;
    const rules = await this.rules.of(em, { id: schedule.id, version }, duration);
    if (!rules) throw new NotFound();
    const taken = takenBy(start, rules);
    const { useCalendarAvailability } = schedule;
    const reckoning = { except, useCalendarAvailability };
    const known = await this.busyTime.of(schedule.owner.id, taken, reckoning);
    const booked = await this.booked(wish, rules);
    const decision = this.decide({ wish, rules, booked, busy: [...known, ...seenLive] });
    if (!decision.accepted) throw new refusals[decision.reason]();
    return { decision, taken };
  }

  private async booked({ schedule, start, except }: Wish, rules: CompiledRules): Promise<number[]> {
    if (!isLimited(rules)) return [];
    return this.busyTime.booked(schedule.id, { start, end: start + 1 }, { except });
  }

  private decide({ wish, ...question }: Question): Decision {
    const { schedule, start, evenPaused = false } = wish;
    return decide({
      ...question,
      start,
      now: this.clock.now().epochMilliseconds,
      confirmation: schedule.bookingConfirmation ? 'by-owner' : 'automatic',
      active: schedule.active || evenPaused,
    });
  }
}

interface Question {
  readonly wish: Wish;
  readonly rules: CompiledRules;
  readonly busy: readonly Interval[];
  readonly booked: readonly number[];
}
