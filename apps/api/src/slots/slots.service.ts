import { DAY, type Interval } from '@appointment/availability';
import type { BookingReceipt } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { isFresh, LiveCheck } from '../calendars';
import { inTransaction, lockOwner, Schedule, type Slot, type Subscriber } from '../database';
import { NotFound } from '../http';
import { Clock, Courtesy } from '../jobs';
import { type PageRow, PublicPages } from '../schedules';
import { Announcements } from './announcements';
import { type BookingAsked, startOf, wantedOn } from './booking-asked';
import { claim } from './claims';
import { earlierBooking } from './earlier-booking';
import { Granting } from './granting';
import { LIVE_CHECK } from './live-check';
import { Links } from './links';
import { newBooking } from './new-booking';
import { toReceipt } from './slot.view';

/** No slot takes more of its owner's time, buffers included. */
const LONGEST_TAKEN = 2 * DAY;

/** A stranger asks for a time. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly pages: PublicPages,
    private readonly granting: Granting,
    private readonly liveCheck: LiveCheck,
    private readonly links: Links,
    private readonly announcements: Announcements,
    private readonly courtesy: Courtesy,
  ) {}

  async request(asked: BookingAsked): Promise<BookingReceipt> {
    const page = await this.pages.open(asked.address);
    const seenLive = await this.askCalendars(page, asked);
    // Only from here on it is us that somebody waits for.
    return this.courtesy.toWaiting(() => this.commit({ page, asked, seenLive }));
  }

  private commit({ page, asked, seenLive }: Omit<Booking, 'owner'>): Promise<BookingReceipt> {
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
    if (this.justSeen(page, asked)) return [];
    const em = this.em.fork();
    try {
      const { taken } = await this.grant(em, page, asked);
      return await this.liveCheck.busy(page.subscriberId, taken, LIVE_CHECK);
    } catch (refusal) {
      // What stands in the way may be this very request, which has come before.
      if (await earlierBooking(em, page, asked)) return [];
      throw refusal;
    }
  }

  /** The page's own row says so already: no calendar has to be asked, nor which ones there are. */
  private justSeen({ seen }: PageRow, asked: BookingAsked): boolean {
    const now = this.clock.now();
    return isFresh(seen, { ...LIVE_CHECK, now, until: startOf(asked) + LONGEST_TAKEN });
  }

  private async book(em: EntityManager, { owner, page, asked, seenLive }: Booking): Promise<Slot> {
    const granted = await this.grant(em, page, asked, seenLive);
    const slot = newBooking({ ...granted, asked, owner });
    await em.persist(slot).flush();
    await claim(em, slot);
    this.announcements.announce(em, slot, { kind: granted.decision.status });
    return slot;
  }

  /** On what is stored now: the page may have changed since it was opened. */
  private async grant(
    em: EntityManager,
    { scheduleId }: PageRow,
    asked: BookingAsked,
    seenLive: readonly Interval[] = [],
  ) {
    const schedule = await em.findOne(Schedule, { id: scheduleId });
    if (!schedule) throw new NotFound();
    const wanted = wantedOn(schedule, asked);
    const granted = await this.granting.grant(em, { schedule, ...wanted }, seenLive);
    return { schedule, wanted, ...granted };
  }
}

interface Booking {
  readonly owner: Subscriber;
  readonly page: PageRow;
  readonly asked: BookingAsked;
  readonly seenLive: readonly Interval[];
}
