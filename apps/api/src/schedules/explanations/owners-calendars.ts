import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { freshnessOf, isVerifiable } from '../../calendars';
import { epochMillisecondsOf } from '../../database';
import type { TakenTime } from './taken-time';

type Stored = number | string | Date;

interface CalendarRow {
  readonly id: number;
  readonly title: string;
  readonly seenAt: Stored | null;
  readonly horizon: Stored | null;
}

const QUERY =
  'select c.`id`, c.`title`, y.`synced_at` as `seenAt`, y.`horizon` from `calendars` c' +
  ' left join `sync_states` y on y.`calendar_id` = c.`id`' +
  ' where c.`owner_id` = ? and c.`connected` order by c.`id`';

/** How well an owner's calendars are known. */
export interface CalendarStates {
  readonly asOf: Temporal.Instant | null;
  readonly verified: boolean;
  /** Time of which a calendar says nothing that can be relied on. */
  readonly unverified: readonly TakenTime[];
}

interface Trust {
  readonly now: Temporal.Instant;
  readonly staleLimitMinutes: number;
}

const oldest = (values: readonly (Stored | null)[]): number | null => {
  const known = values.filter((value) => value !== null).map(epochMillisecondsOf);
  return known.length > 0 ? Math.min(...known) : null;
};

const seenTogether = (rows: readonly CalendarRow[]) =>
  freshnessOf({
    calendars: rows.length,
    seen: rows.filter(({ seenAt }) => seenAt !== null).length,
    oldest: oldest(rows.map(({ seenAt }) => seenAt)),
    horizon: oldest(rows.map(({ horizon }) => horizon)),
  });

/** All time if the calendar was not read for too long, else what lies beyond the days that were read. */
const unknownOf = (row: CalendarRow, trust: Trust): TakenTime[] => {
  const seen = seenTogether([row]);
  const by = { kind: 'unverified', calendar: { id: row.id, title: row.title } } as const;
  if (!isVerifiable(seen, trust)) return [{ start: -Infinity, end: Infinity, by }];
  if (seen.horizon === null) return [];
  return [{ start: seen.horizon.epochMilliseconds, end: Infinity, by }];
};

/** Which of an owner's calendars can be relied on, each by its name. */
@Injectable()
export class OwnersCalendars {
  constructor(private readonly em: EntityManager) {}

  async of(ownerId: number, trust: Trust): Promise<CalendarStates> {
    const rows = await this.em.execute<CalendarRow[]>(QUERY, [ownerId]);
    const seen = seenTogether(rows);
    return {
      asOf: seen.asOf,
      verified: isVerifiable(seen, trust),
      unverified: rows.flatMap((row) => unknownOf(row, trust)),
    };
  }
}
