import { type CompiledRules, compileRules } from '@appointment/availability';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/core';
import { Schedule } from '../database';
import { rulesOf } from './rules-of';

/** Which edition of a schedule is meant. */
export interface ScheduleVersion {
  id: number;
  /** Epoch milliseconds of `time_updated`, which rises with each change. */
  version: number;
}

const MOST_KEPT = 2000;

/** Rules as the engine wants them, prepared once for each edition of a schedule. */
@Injectable()
export class RulesCache {
  private readonly kept = new Map<number, { version: number; rules: CompiledRules }>();

  /** Null if the schedule has gone meanwhile. */
  async of(em: EntityManager, { id, version }: ScheduleVersion): Promise<CompiledRules | null> {
    const hit = this.kept.get(id);
    if (hit?.version === version) return hit.rules;
    const schedule = await em.findOne(Schedule, { id }, { populate: ['availabilities'] });
    return schedule && this.keep(schedule);
  }

  private keep(schedule: Schedule): CompiledRules {
    const rules = compileRules(rulesOf(schedule));
    this.kept.delete(schedule.id);
    this.kept.set(schedule.id, { version: schedule.timeUpdated.epochMilliseconds, rules });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return rules;
  }
}
