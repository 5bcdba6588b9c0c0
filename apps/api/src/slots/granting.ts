import { type CompiledRules, type Interval, takenBy } from '@appointment/availability';
import { decide, type Decision } from '@appointment/booking';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { NotFound } from '../http';
import { Clock } from '../jobs';
import { BusyTime, RulesCache, SchedulePaused } from '../schedules';
import { SlotNotOffered, SlotTaken } from './slot.errors';

/** A start on one edition of a schedule. */
export interface Wish {
  readonly scheduleId: number;
  readonly version: number;
  readonly subscriberId: number;
  readonly active: boolean;
  readonly bookingConfirmation: boolean;
  /** Epoch milliseconds. */
  readonly start: number;
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
    const rules = await this.rules.of(em, { id: wish.scheduleId, version: wish.version });
    if (!rules) throw new NotFound();
    const taken = takenBy(wish.start, rules);
    const known = await this.busyTime.of(wish.subscriberId, taken);
    const decision = this.decide(wish, rules, [...known, ...seenLive]);
    if (!decision.accepted) throw new refusals[decision.reason]();
    return { decision, taken };
  }

  private decide(wish: Wish, rules: CompiledRules, busy: readonly Interval[]): Decision {
    return decide({
      rules,
      start: wish.start,
      busy,
      now: this.clock.now().epochMilliseconds,
      confirmation: wish.bookingConfirmation ? 'by-owner' : 'automatic',
      active: wish.active,
    });
  }
}
