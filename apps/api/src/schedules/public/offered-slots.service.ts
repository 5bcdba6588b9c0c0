import {
  type CompiledRules,
  type Interval,
  isLimited,
  nextOffered,
  offeredSlots,
} from '@appointment/availability';
import type { MoveQuery, OfferedSlots, SlotsQuery } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { BusyIndex, type Freshness, isVerifiable } from '../../calendars';
import { NotFound } from '../../http';
import { Clock } from '../../jobs';
import { CalendarAvailability } from '../calendar-availability';
import { chosenLength } from '../chosen-length';
import { A_WEEK_AROUND, type LeftOut, type LiveSlot, LiveSlots } from '../live-slots';
import { RulesCache } from '../rules-cache';
import { toSlotViews } from './offered-slots.view';
import { type PageAddress, type PageRow, PublicPages } from './public-pages';
import { rangeAsked } from './slots-range';

interface Wanted extends LeftOut {
  /** Minutes. */
  readonly duration: number;
}

/** A stored slot that somebody wants to move. */
export interface MovingSlot extends Wanted {
  readonly scheduleId: number;
}

interface Question {
  readonly rules: CompiledRules;
  readonly within: Interval;
  readonly now: number;
}

interface Known {
  readonly busy: readonly Interval[];
  /** When the page's own live slots begin. */
  readonly booked: readonly number[];
}

/** The hot path: no remote call, no write, three indexed queries for plain rows. */
@Injectable()
export class OfferedSlotsService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly pages: PublicPages,
    private readonly rules: RulesCache,
    private readonly calendars: BusyIndex,
    private readonly slots: LiveSlots,
    private readonly availability: CalendarAvailability,
  ) {}

  async offered(address: PageAddress, query: SlotsQuery): Promise<OfferedSlots> {
    const page = await this.pages.open(address);
    return this.answer(page, query, { duration: chosenLength(page, query.duration) });
  }

  /** Where a stored slot could be moved to. Its own time is one of them, and a paused page has times too. */
  async elsewhere({ scheduleId, ...slot }: MovingSlot, query: MoveQuery): Promise<OfferedSlots> {
    return this.answer(await this.pages.ofSchedule(scheduleId), query, slot);
  }

  private async answer(page: PageRow, query: MoveQuery, wanted: Wanted): Promise<OfferedSlots> {
    const now = this.clock.now();
    const within = rangeAsked(query, now, page.timezone);
    const rules = await this.rulesOf(page, wanted.duration);
    const question = { rules, within, now: now.epochMilliseconds };
    const known = await this.known(page, question, wanted);
    const verified = isVerifiable(page.seen, { now, staleLimitMinutes: page.staleLimit });
    return {
      ...(verified ? free({ ...question, ...known }) : { slots: [], nextAvailable: null }),
      asOf: page.seen.asOf?.toString() ?? null,
      verified,
      timezone: page.timezone,
    };
  }

  private async known(page: PageRow, question: Question, leftOut: LeftOut): Promise<Known> {
    const reach = reachOf(question);
    const [events, slots, unavailable] = await Promise.all([
      this.calendars.intervals(page.subscriberId, reach),
      this.slots.intervals(page.subscriberId, withItsWeeks(question.rules, reach), leftOut),
      page.useCalendarAvailability ? this.availability.unavailable(page.subscriberId, reach) : [],
    ]);
    return {
      busy: [...events, ...slots, ...unavailable, ...beyondHorizon(page.seen, reach)],
      booked: startsOn(page.scheduleId, slots),
    };
  }

  private async rulesOf(
    { scheduleId: id, version }: PageRow,
    length: number,
  ): Promise<CompiledRules> {
    const rules = await this.rules.of(this.em, { id, version }, length);
    if (!rules) throw new NotFound();
    return rules;
  }
}

const free = ({ rules, ...question }: Question & Known) => {
  const slots = offeredSlots(rules, question);
  const next = slots[0] ?? nextOffered(rules, question);
  const [nextAvailable] = toSlotViews(next ? [next] : []);
  return { slots: toSlotViews(slots), nextAvailable: nextAvailable?.start ?? null };
};

/** All time that an answer can depend on: up to the end of the booking window, for the next free time may be far. */
const reachOf = ({ rules, within, now }: Question): Interval => ({
  start: Math.max(within.start, now) - rules.bufferBefore,
  end: now + rules.window + rules.slot + rules.bufferAfter + 1,
});

/** A limit counts all that was booked in the weeks at both ends. */
const withItsWeeks = (rules: CompiledRules, reach: Interval): Interval =>
  isLimited(rules) ? { start: reach.start - A_WEEK_AROUND, end: reach.end + A_WEEK_AROUND } : reach;

const startsOn = (scheduleId: number, slots: readonly LiveSlot[]): number[] =>
  slots.flatMap(({ begins, ...slot }) =>
    slot.scheduleId === scheduleId && begins !== undefined ? [begins] : [],
  );

/** Up to the horizon events are known. What lies beyond is never offered as free. */
const beyondHorizon = ({ horizon }: Freshness, reach: Interval): Interval[] =>
  horizon === null ? [] : [{ start: horizon.epochMilliseconds, end: reach.end }];
