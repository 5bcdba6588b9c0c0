import { whyNot } from '@appointment/availability';
import type { Refusal, WhyNot, WhyQuery } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Schedule } from '../../database';
import { Clock } from '../../jobs';
import { NotFound } from '../../http';
import { chosenLength } from '../chosen-length';
import { RulesCache } from '../rules-cache';
import { OwnersTime } from './owners-time';
import { checkReach } from './reach';
import { toRefusalViews } from './refusal.view';

const paused: Refusal = { reason: 'paused' };

/** Answers an owner who wonders why a time of theirs is not offered. */
@Injectable()
export class WhyNotService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly rules: RulesCache,
    private readonly time: OwnersTime,
  ) {}

  async why(ownerId: number, scheduleId: number, query: WhyQuery): Promise<WhyNot> {
    const em = this.em.fork();
    const schedule = await em.findOne(Schedule, { id: scheduleId, owner: ownerId });
    if (!schedule) throw new NotFound();
    const rules = await this.rulesFor(em, schedule, chosenLength(schedule, query.duration));
    const start = Temporal.Instant.from(query.start);
    checkReach('start', start.epochMilliseconds, this.clock.now());
    const slot = { start: start.epochMilliseconds, end: start.epochMilliseconds + rules.slot };
    const within = { start: slot.start, end: slot.start + 1 };
    const view = await this.time.look({ ownerId, rules, schedule, scheduleId }, within);
    const refusals = toRefusalViews(whyNot(rules, slot.start, view), slot);
    const reasons = schedule.active ? refusals : [paused, ...refusals];
    return { start: start.toString(), offered: reasons.length === 0, reasons };
  }

  private async rulesFor(em: EntityManager, schedule: Schedule, length: number) {
    const version = schedule.timeUpdated.epochMilliseconds;
    const rules = await this.rules.of(em, { id: schedule.id, version }, length);
    if (!rules) throw new NotFound();
    return rules;
  }
}
