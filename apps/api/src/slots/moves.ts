import type { Interval } from '@appointment/availability';
import type { MoveQuery, OfferedSlots } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { LiveCheck } from '../calendars';
import { inTransaction, type Slot } from '../database';
import { Clock } from '../jobs';
import { OfferedSlotsService } from '../schedules';
import { Announcements } from './announcements';
import { claim, releaseClaims } from './claims';
import { type Granted, Granting } from './granting';
import { LIVE_CHECK } from './live-check';
import { invited } from './invited';
import { lockedSlot, slotOf, type SlotRef, whereItStands } from './locked-slot';
import { checkMovable } from './movable';
import { MoveLimit } from './move-limit';
import { movedSlot, type NewPlace } from './moved-slot';
import { expiryOf } from './new-booking';

type Side = 'owner' | 'attendee';

export interface Destination {
  readonly start: Temporal.Instant;
  readonly by: Side;
  readonly reason?: string | undefined;
}

/** Moves a meeting to another time that its schedule offers. One use case for both sides. */
@Injectable()
export class Moves {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly granting: Granting,
    private readonly liveCheck: LiveCheck,
    private readonly offers: OfferedSlotsService,
    private readonly announcements: Announcements,
    private readonly limit: MoveLimit,
  ) {}

  /** Answers the slot at which the meeting stands now. Moving it to where it is changes nothing and tells nobody. */
  async move(ref: SlotRef, to: Destination): Promise<Slot> {
    const seenLive = await this.askCalendars(ref, to);
    return inTransaction(this.em, async (em) => {
      const slot = await whereItStands(em, await lockedSlot(em, ref));
      if (standsAt(slot, to)) return slot;
      await this.limit.check(em, slot);
      const granted = await this.grant(em, slot, to, seenLive);
      return this.replace(em, slot, to, granted);
    });
  }

  /** The times that a meeting can be moved to by one side; its own is one of them. */
  async times(ref: SlotRef, by: Side, query: MoveQuery): Promise<OfferedSlots> {
    const em = this.em.fork();
    const slot = await whereItStands(em, await slotOf(em, ref));
    const schedule = checkMovable(slot, by, this.clock.now());
    const { id: except, duration } = slot;
    return this.offers.elsewhere({ scheduleId: schedule.id, duration, except }, query);
  }

  /** Outside of any transaction, for it may take seconds; and only for a time that could be had else. */
  private async askCalendars(ref: SlotRef, to: Destination): Promise<Interval[]> {
    const em = this.em.fork();
    const slot = await whereItStands(em, await slotOf(em, ref));
    if (standsAt(slot, to)) return [];
    try {
      const { taken } = await this.grant(em, slot, to, []);
      return await this.liveCheck.busy(ref.ownerId, taken, LIVE_CHECK);
    } catch (refusal) {
      // What stands in the way may be the meeting itself, which the same call has moved meanwhile.
      if (await this.standsThereByNow(ref, to)) return [];
      throw refusal;
    }
  }

  private async standsThereByNow(ref: SlotRef, to: Destination): Promise<boolean> {
    const em = this.em.fork();
    return standsAt(await whereItStands(em, await slotOf(em, ref)), to);
  }

  private grant(
    em: EntityManager,
    slot: Slot,
    { start, by }: Destination,
    seenLive: readonly Interval[],
  ): Promise<Granted> {
    const schedule = checkMovable(slot, by, this.clock.now());
    const { id: except, duration } = slot;
    const wish = { schedule, start: start.epochMilliseconds, duration, except };
    return this.granting.grant(em, { ...wish, evenPaused: by === 'owner' }, seenLive);
  }

  private async replace(
    em: EntityManager,
    slot: Slot,
    to: Destination,
    granted: Granted,
  ): Promise<Slot> {
    const known = { previousStart: slot.start, invited: await invited(em, slot) };
    const moved = movedSlot(slot, placeOf(to, granted));
    await em.persist(moved).flush();
    await releaseClaims(em, slot);
    await claim(em, moved);
    const status = moved.bookingStatus === 'booked' ? 'booked' : 'requested';
    this.announcements.announce(em, moved, { kind: 'moved', by: to.by, status, ...known });
    return moved;
  }
}

const standsAt = (slot: Slot, { start }: Destination): boolean =>
  slot.live && slot.start.epochMilliseconds === start.epochMilliseconds;

/** Whoever owns the time has agreed to it by choosing it; else the owner is asked, where they want to be. */
const placeOf = ({ start, by, reason }: Destination, { decision }: Granted): NewPlace => {
  const place = { start: toTheMillisecond(start), reason: reason || null };
  return by === 'owner'
    ? { ...place, status: 'booked', expiresAt: null }
    : { ...place, status: decision.status, expiresAt: expiryOf(decision) };
};

/** What is finer can't be told apart in the database. */
const toTheMillisecond = ({ epochMilliseconds }: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
