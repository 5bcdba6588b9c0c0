import type { Interval } from '@appointment/availability';
import type { MoveQuery, OfferedSlots } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { LiveCheck } from '../calendars';
import { inTransaction, type Slot } from '../database';
import { Announcements } from './announcements';
import { moveClaims } from './claims';
import { LIVE_CHECK } from './live-check';
import { invited } from './invited';
import { lockedSlot, slotOf, type SlotRef, whereItStands } from './locked-slot';
import { MoveLimit } from './move-limit';
import { movedSlot } from './moved-slot';
import { type Destination, type Goal, type Origin, OtherTimes, type Side } from './other-times';

/** Moves a meeting to another time that can be had instead. One use case for both sides. */
@Injectable()
export class Moves {
  constructor(
    private readonly em: EntityManager,
    private readonly liveCheck: LiveCheck,
    private readonly others: OtherTimes,
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
      const goal = await this.others.goal(em, { slot, to, seenLive });
      return this.replace(em, slot, to, goal);
    });
  }

  /** The times that a meeting can be moved to by one side; its own is one of them. */
  async times(ref: SlotRef, by: Side, query: MoveQuery): Promise<OfferedSlots> {
    const em = this.em.fork();
    const slot = await whereItStands(em, await slotOf(em, ref));
    return this.others.offered(em, slot, { by, query });
  }

  /** What those times come from. */
  async origin(ref: SlotRef, by: Side): Promise<Origin> {
    const em = this.em.fork();
    return this.others.origin(await whereItStands(em, await slotOf(em, ref)), by);
  }

  /** Outside of any transaction, for it may take seconds; and only for a time that could be had else. */
  private async askCalendars(ref: SlotRef, to: Destination): Promise<Interval[]> {
    const em = this.em.fork();
    const slot = await whereItStands(em, await slotOf(em, ref));
    if (standsAt(slot, to)) return [];
    try {
      const { taken } = await this.others.goal(em, { slot, to, seenLive: [] });
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

  private async replace(
    em: EntityManager,
    slot: Slot,
    to: Destination,
    { place }: Goal,
  ): Promise<Slot> {
    const known = { previousStart: slot.start, invited: await invited(em, slot) };
    const moved = movedSlot(slot, place);
    await em.persist(moved).flush();
    await moveClaims(em, slot, moved);
    const status = moved.bookingStatus === 'booked' ? 'booked' : 'requested';
    this.announcements.announce(em, moved, { kind: 'moved', by: to.by, status, ...known });
    return moved;
  }
}

const standsAt = (slot: Slot, { start }: Destination): boolean =>
  slot.live && slot.start.epochMilliseconds === start.epochMilliseconds;
