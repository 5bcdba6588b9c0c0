import type { Interval } from '@appointment/availability';
import type { MoveQuery, OfferedSlots } from '@appointment/contracts';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Schedule, Slot } from '../database';
import { Clock } from '../jobs';
import { OfferedSlotsService } from '../schedules';
import { Choices, grantedOf, offeredAmong, timeOf } from './candidates';
import { Granting } from './granting';
import { checkMovable } from './movable';
import type { NewPlace } from './moved-slot';
import { expiryOf } from './new-booking';
import { NotMovable } from './slot.errors';

export type Side = 'owner' | 'attendee';

export interface Destination {
  readonly start: Temporal.Instant;
  readonly by: Side;
  readonly reason?: string | undefined;
}

/** A slot that is to be moved, whereto, and what the calendars themselves said just now. */
export interface Wanted {
  readonly slot: Slot;
  readonly to: Destination;
  readonly seenLive: readonly Interval[];
}

/** The schedule, or the hand-picked appointment, that has the times a meeting can be moved to. */
export interface Origin {
  readonly kind: 'schedule' | 'hand-picked';
  readonly id: number;
}

/** What came of it: how the meeting will stand there. */
export interface Goal {
  readonly place: NewPlace;
  /** The time that it takes, with its buffers. */
  readonly taken: Interval;
}

/** Where a meeting could stand instead: where its schedule says, or at another of the times that it was picked from. */
@Injectable()
export class OtherTimes {
  constructor(
    private readonly clock: Clock,
    private readonly granting: Granting,
    private readonly offers: OfferedSlotsService,
    private readonly choices: Choices,
  ) {}

  /** Throws what stands in the way. In a transaction it decides on what the transaction sees. */
  goal(em: EntityManager, wanted: Wanted): Promise<Goal> {
    const { slot, to } = wanted;
    checkMovable(slot, to.by, this.clock.now());
    return slot.schedule
      ? this.onSchedule(em, slot.schedule, wanted)
      : this.amongCandidates(em, wanted);
  }

  /** Its own time is one of them. */
  async offered(
    em: EntityManager,
    slot: Slot,
    { by, query }: { readonly by: Side; readonly query: MoveQuery },
  ): Promise<OfferedSlots> {
    checkMovable(slot, by, this.clock.now());
    const { id: except, duration, schedule, subscriber } = slot;
    if (schedule)
      return this.offers.elsewhere({ scheduleId: schedule.id, duration, except }, query);
    const choice = await this.choices.one(em, sharedOf(slot), { except });
    return offeredAmong(choice, query, await this.choices.freshness(subscriber.id));
  }

  /** Where those times come from; throws where it can't be moved. */
  origin(slot: Slot, by: Side): Origin {
    checkMovable(slot, by, this.clock.now());
    return slot.schedule
      ? { kind: 'schedule', id: slot.schedule.id }
      : { kind: 'hand-picked', id: sharedOf(slot).id };
  }

  private async onSchedule(
    em: EntityManager,
    schedule: Schedule,
    { slot, to, seenLive }: Wanted,
  ): Promise<Goal> {
    const { id: except, duration } = slot;
    const wish = { schedule, start: to.start.epochMilliseconds, duration, except };
    const evenPaused = to.by === 'owner';
    const { taken, decision } = await this.granting.grant(em, { ...wish, evenPaused }, seenLive);
    // Whoever owns the time has agreed to it by choosing it; else the owner is asked, where they want to be.
    const place =
      to.by === 'owner'
        ? agreed(to)
        : { ...agreed(to), status: decision.status, expiresAt: expiryOf(decision) };
    return { place, taken };
  }

  /** Whoever handed these times out has agreed to each of them. */
  private async amongCandidates(em: EntityManager, { slot, to, seenLive }: Wanted): Promise<Goal> {
    const shared = sharedOf(slot);
    const choice = await this.choices.one(em, shared, { except: slot.id });
    const candidate = grantedOf(choice, { start: to.start.epochMilliseconds, seenLive });
    const place = { ...agreed(to), duration: candidate.duration, candidate };
    return { place, taken: timeOf(candidate) };
  }
}

const sharedOf = ({ candidate }: Slot) => {
  if (!candidate) throw new NotMovable();
  return candidate.appointment;
};

const agreed = ({ start, reason }: Destination): NewPlace => ({
  // What is finer can't be told apart in the database.
  start: Temporal.Instant.fromEpochMilliseconds(start.epochMilliseconds),
  status: 'booked',
  expiresAt: null,
  reason: reason || null,
});
