import type { Interval } from '@appointment/availability';
import type { BookingReceipt } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { LiveCheck } from '../../calendars';
import { type Appointment, inTransaction, lockOwner, type Slot } from '../../database';
import { NotFound } from '../../http';
import { Courtesy } from '../../jobs';
import {
  Announcements,
  beFirst,
  Choices,
  claim,
  grantedOf,
  hold,
  letGo,
  Links,
  LIVE_CHECK,
  timeOf,
  toReceipt,
} from '../../slots';
import { earlierPick } from './earlier-pick';
import { newPick, type PickAsked, startOf } from './new-pick';
import { behindLink } from './shared-link';

/** A stranger picks one of the times. In the order of steps of any booking: see `SlotsService`. */
@Injectable()
export class PicksService {
  constructor(
    private readonly em: EntityManager,
    private readonly choices: Choices,
    private readonly liveCheck: LiveCheck,
    private readonly links: Links,
    private readonly announcements: Announcements,
    private readonly courtesy: Courtesy,
  ) {}

  async pick(asked: PickAsked): Promise<BookingReceipt> {
    const shared = await behindLink(this.em.fork(), asked.slug);
    const seenLive = await this.askCalendars(asked, shared.owner.id);
    return this.courtesy.toWaiting(() => this.commit(shared.owner.id, { asked, seenLive }));
  }

  private commit(ownerId: number, { asked, seenLive }: Wish): Promise<BookingReceipt> {
    return inTransaction(this.em, async (em) => {
      const owner = await lockOwner(em, ownerId);
      if (!owner || owner.disabled) throw new NotFound();
      const appointment = await behindLink(em, asked.slug);
      const earlier = await earlierPick(em, appointment, asked);
      const slot = earlier ?? (await this.book(em, appointment, { asked, seenLive }));
      return toReceipt(slot, this.links.manage(em, slot), this.links);
    });
  }

  /** Outside of any transaction, for it may take seconds; and only for a time that could be had else. */
  private async askCalendars(asked: PickAsked, ownerId: number): Promise<Interval[]> {
    const em = this.em.fork();
    const shared = await behindLink(em, asked.slug);
    try {
      const wish = { start: startOf(asked), seenLive: [] };
      const candidate = grantedOf(await this.choices.one(em, shared), wish);
      return await this.liveCheck.busy(ownerId, timeOf(candidate), LIVE_CHECK);
    } catch (refusal) {
      // What stands in the way may be this very request, which has come before.
      if (await earlierPick(em, shared, asked)) return [];
      throw refusal;
    }
  }

  private async book(em: EntityManager, shared: Appointment, wish: Wish): Promise<Slot> {
    const { asked, seenLive } = wish;
    const choice = await this.choices.one(em, shared);
    const candidate = grantedOf(choice, { start: startOf(asked), seenLive });
    await beFirst(em, shared);
    const slot = newPick(asked, shared, candidate);
    await em.persist(slot).flush();
    await letGo(em, shared, [candidate]);
    await claim(em, slot);
    await hold(em, shared);
    this.announcements.announce(em, slot, { kind: 'booked' });
    return slot;
  }
}

interface Wish {
  readonly asked: PickAsked;
  readonly seenLive: readonly Interval[];
}
