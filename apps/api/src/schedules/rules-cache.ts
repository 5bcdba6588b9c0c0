import { type CompiledRules, compileRules, withLength } from '@appointment/availability';
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

interface Edition {
  readonly version: number;
  readonly usual: CompiledRules;
  /** By length in minutes: those that strangers can choose from. */
  readonly byLength: ReadonlyMap<number, CompiledRules>;
}

const MOST_KEPT = 2000;

/** Rules as the engine wants them, prepared once for each edition of a schedule. */
@Injectable()
export class RulesCache {
  private readonly kept = new Map<number, Edition>();

  /**
   * The rules for slots of `duration` minutes, else of the schedule's usual length. Whether that length can be
   * chosen is not asked here: a booking keeps its own when the schedule has changed. Null if the schedule has gone
   * meanwhile.
   */
  async of(
    em: EntityManager,
    { id, version }: ScheduleVersion,
    duration?: number,
  ): Promise<CompiledRules | null> {
    const kept = this.kept.get(id);
    const edition = kept?.version === version ? kept : await this.load(em, id);
    return edition && rulesFor(edition, duration);
  }

  private async load(em: EntityManager, id: number): Promise<Edition | null> {
    const schedule = await em.findOne(Schedule, { id }, { populate: ['availabilities'] });
    return schedule && this.keep(schedule);
  }

  private keep(schedule: Schedule): Edition {
    const edition = editionOf(schedule);
    this.kept.delete(schedule.id);
    this.kept.set(schedule.id, edition);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return edition;
  }
}

const editionOf = (schedule: Schedule): Edition => {
  const compiled = (length: number) => compileRules(rulesOf(schedule, length));
  return {
    version: schedule.timeUpdated.epochMilliseconds,
    usual: compiled(schedule.slotDuration),
    byLength: new Map(schedule.durations.map((length) => [length, compiled(length)])),
  };
};

const rulesFor = ({ usual, byLength }: Edition, duration?: number): CompiledRules =>
  duration === undefined ? usual : (byLength.get(duration) ?? withLength(usual, duration));
