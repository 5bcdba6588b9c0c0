import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config';
import { takeTick } from '../database';
import { Clock } from './clock';

/**
 * Work by the clock. Every worker may tick (`@Interval` of @nestjs/schedule); the first that writes the row of
 * the present period does the work.
 */
@Injectable()
export class Ticks {
  private readonly logger = new Logger('Ticks');

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Runs `work` unless somebody has taken this job's present period, or this process does no jobs. */
  async once(job: string, periodSeconds: number, work: () => Promise<unknown>): Promise<boolean> {
    if (this.config.role === 'web') return false;
    const now = this.clock.now();
    const tick = Math.floor(now.epochMilliseconds / 1000 / periodSeconds);
    try {
      if (!(await takeTick(this.em.fork(), { job, tick, takenAt: now }))) return false;
      await work();
    } catch (error) {
      // The next period tries again; a timer has nobody to throw at.
      this.logger.error(`${job}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    return true;
  }
}
