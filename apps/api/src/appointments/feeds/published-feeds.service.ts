import { DAY, type Interval } from '@appointment/availability';
import { writeFeed, writeFreeBusy } from '@appointment/icalendar';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { BusyIndex, CalendarUnavailable, isVerifiable } from '../../calendars';
import { Slot, type Subscriber } from '../../database';
import { Clock } from '../../jobs';
import { BusyTime } from '../../schedules';
import { ownersEvent } from '../../slots';
import { feedOf } from '../owners-feed';
import { FeedLinks } from './feed-links';

/** A file, and what it says: two files that say the same need not be sent both. */
export interface Published {
  readonly text: string;
  readonly content: string;
}

const BACK_DAYS = 30;
const AHEAD_DAYS = 365;
const FREE_BUSY_DAYS = 60;

/** More than anybody can meet in that time; a file has to end somewhere. */
const MOST_EVENTS = 10_000;

/** As for a page, where its owner says nothing else. */
const STALE_LIMIT_MINUTES = 60;

/** What programs read behind a secret link. */
@Injectable()
export class PublishedFeeds {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly links: FeedLinks,
    private readonly calendars: BusyIndex,
    private readonly busyTime: BusyTime,
  ) {}

  /** What stands in the owner's time: booked, and asked for. What was cancelled is gone, as from any calendar. */
  async bookings(token: string): Promise<Published> {
    const owner = await this.links.open('bookings', token);
    const slots = await this.standing(owner);
    const text = writeFeed(slots.map(ownersEvent), feedOf(owner));
    return { text, content: text };
  }

  /** When the owner is busy, and no word on why. Throws `CalendarUnavailable`: what can't be read is not free. */
  async freeBusy(token: string): Promise<Published> {
    const owner = await this.links.open('free-busy', token);
    const now = this.clock.now();
    const within = this.nextDays(now);
    await this.checkVerifiable(owner, within, now);
    const busy = await this.busyTime.of(owner.id, within);
    const organizer = { name: owner.name || owner.username, email: owner.email };
    const written = (stamp: Temporal.Instant) =>
      writeFreeBusy({ owner: organizer, within, busy, stamp });
    // The stamp says when it was found out, which is each time another moment.
    return { text: written(now), content: written(instant(within.start)) };
  }

  private standing({ id }: Subscriber): Promise<Slot[]> {
    const now = this.clock.now();
    const from = now.subtract({ hours: 24 * BACK_DAYS });
    const to = now.add({ hours: 24 * AHEAD_DAYS });
    return this.em.fork().find(
      Slot,
      {
        subscriber: id,
        bookingStatus: { $in: ['requested', 'booked'] },
        start: { $gte: from, $lt: to },
      },
      {
        populate: ['appointment', 'attendee', 'subscriber'],
        orderBy: { start: 'asc', id: 'asc' },
        limit: MOST_EVENTS,
      },
    );
  }

  /** From the beginning of this day: whoever asks twice in a day asks about the same time. */
  private nextDays({ epochMilliseconds }: Temporal.Instant): Interval {
    const start = Math.floor(epochMilliseconds / DAY) * DAY;
    return { start, end: start + FREE_BUSY_DAYS * DAY };
  }

  private async checkVerifiable({ id }: Subscriber, within: Interval, now: Temporal.Instant) {
    const seen = await this.calendars.freshness(id);
    const known = seen.horizon === null || seen.horizon.epochMilliseconds >= within.end;
    if (!known || !isVerifiable(seen, { now, staleLimitMinutes: STALE_LIMIT_MINUTES }))
      throw new CalendarUnavailable();
  }
}

const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
