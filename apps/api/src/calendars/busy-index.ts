import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import type { EpochMilliseconds, Interval } from '@appointment/availability';
import { epochMillisecondsOf, instantParameter } from '../database';
import type { Freshness } from './freshness';

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
      'select count(*) as `calendars`, count(s.`synced_at`) as `seen`,' +
        ' min(s.`synced_at`) as `oldest`, min(s.`horizon`) as `horizon`' +
        ' from `calendars` c left join `sync_states` s on s.`calendar_id` = c.`id`' +
        ' where c.`owner_id` = ? and c.`connected` = ?',
      [subscriberId, true],
    );
    return row ? freshnessOf(row) : nothingToRead;
  }

  private moment(milliseconds: EpochMilliseconds) {
    return instantParameter(milliseconds, this.em.getPlatform());
  }
}

interface FreshnessRow {
  readonly calendars: number | string;
  readonly seen: number | string;
  readonly oldest: Stored | null;
  readonly horizon: Stored | null;
}

const nothingToRead: Freshness = { readable: true, asOf: null, horizon: null };

const instantOf = (stored: Stored | null) =>
  stored === null ? null : Temporal.Instant.fromEpochMilliseconds(epochMillisecondsOf(stored));

function freshnessOf({ calendars, seen, oldest, horizon }: FreshnessRow): Freshness {
  // A calendar that was never read is no free calendar: as long as there is one, nothing is known.
  if (Number(seen) < Number(calendars)) return { readable: false, asOf: null, horizon: null };
  return { readable: true, asOf: instantOf(oldest), horizon: instantOf(horizon) };
}
