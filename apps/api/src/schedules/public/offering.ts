import {
  type CompiledRules,
  type Interval,
  isLimited,
  nextOffered,
  offeredSlots,
  startSpans,
} from '@appointment/availability';
import type { OfferedSlots } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { BusyIndex, type Freshness } from '../../calendars';
import { NotFound } from '../../http';
import { CalendarAvailability } from '../calendar-availability';
import { A_WEEK_AROUND, type LeftOut, type LiveSlot, LiveSlots } from '../live-slots';
import { RulesCache } from '../rules-cache';
import { toSlotViews, toSpanViews } from './offered-slots.view';
import type { PageRow } from './public-pages';
import { rangeAsked } from './slots-range';

/** What somebody wants to know of a page. */
export interface Asked extends LeftOut {
  /** Minutes. */
  readonly duration: number;
  /** From when until when, in the words of the query. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly now: Temporal.Instant;
  /** The owner's limit allows to offer times on what is known of their calendars. */
  readonly verified: boolean;
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

/** Computes what a page offers: no remote call, no write, two indexed queries for plain rows. */
@Injectable()
export class Offering {
  constructor(
    private readonly em: EntityManager,
    private readonly rules: RulesCache,
    private readonly calendars: BusyIndex,
    private readonly slots: LiveSlots,
    private readonly availability: CalendarAvailability,
  ) {}

  async of(page: PageRow, asked: Asked): Promise<OfferedSlots> {
    const within = rangeAsked(asked, asked.now, page.timezone);
    const nothing = { slots: [], hours: [], nextAvailable: null };
    return {
      ...(asked.verified ? await this.free(page, within, asked) : nothing),
      asOf: page.seen.asOf?.toString() ?? null,
      verified: asked.verified,
      timezone: page.timezone,
    };
  }

  private async free(page: PageRow, within: Interval, { now, duration, except }: Asked) {
    const rules = await this.rulesOf(page, duration);
    const question = { rules, within, now: now.epochMilliseconds };
    return {
      ...free({ ...question, ...(await this.known(page, question, { except })) }),
      hours: toSpanViews(
        startSpans(rules, { ...question, within: untilHorizon(page.seen, within) }),
      ),
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

/** Of what lies beyond the horizon nobody can say that it is booked. */
const untilHorizon = ({ horizon }: Freshness, { start, end }: Interval): Interval => ({
  start,
  end: Math.min(end, horizon?.epochMilliseconds ?? end),
});

/** Up to the horizon events are known. What lies beyond is never offered as free. */
const beyondHorizon = ({ horizon }: Freshness, reach: Interval): Interval[] =>
  horizon === null ? [] : [{ start: horizon.epochMilliseconds, end: reach.end }];
