import type { Interval } from '@appointment/availability';
import type { BookingReceipt } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { LiveCheck } from '../calendars';
import { inTransaction, lockOwner, Schedule, type Slot, type Subscriber } from '../database';
import { NotFound } from '../http';
import { type PageRow, PublicPages } from '../schedules';
import { Announcements } from './announcements';
import { type BookingAsked, startOf } from './booking-asked';
import { claim } from './claims';
import { earlierBooking } from './earlier-booking';
import { Granting, type Wish } from './granting';
import { Links } from './links';
import { newBooking } from './new-booking';
import { toReceipt } from './slot.view';

/** Calendars seen within a minute are believed; all others together have two seconds to answer. */
const LIVE_CHECK = { budgetMs: 2000, maxAgeSeconds: 60 };

/** A stranger asks for a time. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly em: EntityManager,
    private readonly pages: PublicPages,
    private readonly granting: Granting,
    private readonly liveCheck: LiveCheck,
    private readonly links: Links,
    private readonly announcements: Announcements,
  ) {}

  async request(asked: BookingAsked): Promise<BookingReceipt> {
    const page = await this.pages.open(asked.address);
    const seenLive = await this.askCalendars(page, asked);
    return inTransaction(this.em, async (em) => {
      const owner = await lockOwner(em, page.subscriberId);
      if (!owner || owner.disabled) throw new NotFound();
      const earlier = await earlierBooking(em, page, asked);
      const slot = earlier ?? (await this.book(em, { owner, page, asked, seenLive }));
      return toReceipt(slot, this.links.manage(em, slot), this.links);
    });
  }

  /** Outside of any transaction, for it may take seconds; and only for a time that could be had else. */
  private async askCalendars(page: PageRow, asked: BookingAsked): Promise<Interval[]> {
    const em = this.em.fork();
    try {
      const { taken } = await this.granting.grant(em, { ...page, start: startOf(asked) }, []);
      return await this.liveCheck.busy(page.subscriberId, taken, LIVE_CHECK);
    } catch (refusal) {
      // What stands in the way may be this very request, which has come before.
      if (await earlierBooking(em, page, asked)) return [];
      throw refusal;
    }
  }

  private async book(em: EntityManager, { owner, page, asked, seenLive }: Booking): Promise<Slot> {
    const schedule = await em.findOne(Schedule, { id: page.scheduleId });
    if (!schedule) throw new NotFound();
    const wish = wishFor(schedule, owner, asked);
    const { decision, taken } = await this.granting.grant(em, wish, seenLive);
    const slot = newBooking(asked, schedule, owner, decision);
    await em.persist(slot).flush();
    await claim(em, slot, taken);
    this.announcements.announce(em, slot, { kind: decision.status });
    return slot;
  }
}

interface Booking {
  readonly owner: Subscriber;
  readonly page: PageRow;
  readonly asked: BookingAsked;
  readonly seenLive: readonly Interval[];
}

/** What is stored now, under the lock: the page may have changed while the calendars were asked. */
const wishFor = (schedule: Schedule, owner: Subscriber, asked: BookingAsked): Wish => ({
  scheduleId: schedule.id,
  version: schedule.timeUpdated.epochMilliseconds,
  subscriberId: owner.id,
  active: schedule.active,
  bookingConfirmation: schedule.bookingConfirmation,
  start: startOf(asked),
});
