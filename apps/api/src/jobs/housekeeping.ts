import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { JobTick, OutboxMessage } from '../database';
import { Clock } from './clock';
import { Ticks } from './ticks';

const day = 24 * 60 * 60;
const keepTicks = { hours: 7 * 24 };
const keepDone = { hours: 7 * 24 };
/** Long enough to be seen; a letter that old helps nobody. */
const keepDead = { hours: 90 * 24 };

/** Throws away what the jobs have left behind. */
@Injectable()
export class Housekeeping {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly ticks: Ticks,
  ) {}

  @Interval(60 * 60 * 1000)
  async tick(): Promise<void> {
    await this.ticks.once('jobs.housekeeping', day, () => this.clean());
  }

  async clean(): Promise<void> {
    const now = this.clock.now();
    const em = this.em.fork();
    await em.nativeDelete(JobTick, { tick: { $gt: 0 }, takenAt: { $lt: now.subtract(keepTicks) } });
    const before = (age: Temporal.DurationLike) => ({ finishedAt: { $lt: now.subtract(age) } });
    await em.nativeDelete(OutboxMessage, { state: 'done', ...before(keepDone) });
    await em.nativeDelete(OutboxMessage, { state: 'dead', ...before(keepDead) });
  }
}
