import {
  type CompiledRules,
  type Interval,
  nextOffered,
  offeredSlots,
} from '@appointment/availability';
import type { OfferedSlots, SlotsQuery } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type Freshness, isVerifiable } from '../../calendars';
import { NotFound } from '../../http';
import { Clock } from '../../jobs';
import { BusyTime } from '../busy-time';
import { RulesCache } from '../rules-cache';
import { toSlotViews } from './offered-slots.view';
import { type PageAddress, type PageRow, PublicPages } from './public-pages';
import { rangeAsked } from './slots-range';

interface Question {
  readonly rules: CompiledRules;
  readonly within: Interval;
  readonly now: number;
}

/** The hot path: no remote call, no write, three indexed queries for plain rows. */
@Injectable()
export class OfferedSlotsService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly pages: PublicPages,
    private readonly rules: RulesCache,
    private readonly busyTime: BusyTime,
  ) {}

  async offered(address: PageAddress, query: SlotsQuery): Promise<OfferedSlots> {
    const now = this.clock.now();
    const page = await this.pages.open(address);
    const within = rangeAsked(query, now, page.timezone);
    const question = { rules: await this.rulesOf(page), within, now: now.epochMilliseconds };
    const reach = reachOf(question);
    const known = [
      ...(await this.busyTime.of(page.subscriberId, reach)),
      ...beyondHorizon(page.seen, reach),
    ];
    const verified = isVerifiable(page.seen, { now, staleLimitMinutes: page.staleLimit });
    return {
      ...(verified ? free(question, known) : { slots: [], nextAvailable: null }),
      asOf: page.seen.asOf?.toString() ?? null,
      verified,
      timezone: page.timezone,
    };
  }

  private async rulesOf({ scheduleId: id, version }: PageRow): Promise<CompiledRules> {
    const rules = await this.rules.of(this.em, { id, version });
    if (!rules) throw new NotFound();
    return rules;
  }
}

const free = ({ rules, ...circumstances }: Question, busy: readonly Interval[]) => {
  const slots = offeredSlots(rules, { ...circumstances, busy });
  const next = slots[0] ?? nextOffered(rules, { ...circumstances, busy });
  const [nextAvailable] = toSlotViews(next ? [next] : []);
  return { slots: toSlotViews(slots), nextAvailable: nextAvailable?.start ?? null };
};

/** All time that an answer can depend on: up to the end of the booking window, for the next free time may be far. */
const reachOf = ({ rules, within, now }: Question): Interval => ({
  start: Math.max(within.start, now) - rules.bufferBefore,
  end: now + rules.window + rules.slot + rules.bufferAfter + 1,
});

/** Up to the horizon events are known. What lies beyond is never offered as free. */
const beyondHorizon = ({ horizon }: Freshness, reach: Interval): Interval[] =>
  horizon === null ? [] : [{ start: horizon.epochMilliseconds, end: reach.end }];
