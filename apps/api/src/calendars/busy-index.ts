import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import type { EpochMilliseconds, Interval } from '@appointment/availability';
import { epochMillisecondsOf, instantParameter } from '../database';
import {
  type Freshness,
  freshnessColumns,
  freshnessJoins,
  freshnessOf,
  type FreshnessRow,
  nothingToRead,
} from './freshness';

type Stored = number | string | Date;

/**
 * The owner's busy time as their calendars said when they were last read. Answers from the local index alone:
 * no remote call, no write, one indexed query of plain rows each.
 */
@Injectable()
export class BusyIndex {
  constructor(private readonly em: EntityManager) {}

  /** Busy time that overlaps `within`, by its start; intervals of several events may overlap each other. */
  async intervals(subscriberId: number, within: Interval): Promise<Interval[]> {
    const rows = await this.em.execute<{ start: Stored; end: Stored }[]>(
      'select `start`, `end` from `busy_intervals`' +
        ' where `subscriber_id` = ? and `start` < ? and `end` > ? order by `start`',
      [subscriberId, this.moment(within.end), this.moment(within.start)],
    );
    return rows.map(({ start, end }) => ({
      start: epochMillisecondsOf(start),
      end: epochMillisecondsOf(end),
    }));
  }

  /** How well the index knows the owner's connected calendars. */
  async freshness(subscriberId: number): Promise<Freshness> {
    const [row] = await this.em.execute<FreshnessRow[]>(
      `select ${freshnessColumns} from \`subscribers\` o ${freshnessJoins} where o.\`id\` = ?`,
      [subscriberId],
    );
    return row ? freshnessOf(row) : nothingToRead;
  }

  private moment(milliseconds: EpochMilliseconds) {
    return instantParameter(milliseconds, this.em.getPlatform());
  }
}
