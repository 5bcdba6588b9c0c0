import type { Interval } from '@appointment/availability';
import { readAvailability } from '@appointment/icalendar';
import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';

interface Row {
  readonly availability: string;
  readonly timezone: string;
}

/** An account none of whose calendars is read any more has no word in it. */
const QUERY =
  'select e.`availability`, o.`timezone` from `external_connections` e' +
  ' join `subscribers` o on o.`id` = e.`owner_id`' +
  ' where e.`owner_id` = ? and e.`availability` is not null and exists' +
  ' (select 1 from `calendars` c where c.`external_connection_id` = e.`id` and c.`connected`)';

/**
 * The availability that an owner keeps at their calendar servers (VAVAILABILITY, RFC 7953), for those schedules that
 * heed it. Where several servers keep one, all of them must agree. Whoever stores another one calls `timeChanged`:
 * answers about the owner's time are kept until then.
 */
@Injectable()
export class CalendarAvailability {
  constructor(private readonly em: EntityManager) {}

  /** Time within which the owner can't be met by their own word; none where they said none. One indexed query. */
  async unavailable(ownerId: number, within: Interval): Promise<Interval[]> {
    const rows = await this.em.execute<Row[]>(QUERY, [ownerId]);
    return rows.flatMap((row) => unavailableBy(row, within));
  }
}

const unavailableBy = ({ availability, timezone }: Row, within: Interval): Interval[] => {
  const said = readAvailability(availability, { within, timeZone: timezone });
  return said ? between(said.available, within) : [];
};

/** What of `within` lies outside of ascending and disjoint intervals. */
const between = (available: readonly Interval[], { start, end }: Interval): Interval[] => {
  const starts = [start, ...available.map((free) => free.end)];
  const ends = [...available.map((free) => free.start), end];
  return starts
    .map((from, index) => ({ start: from, end: ends[index] ?? end }))
    .filter((stretch) => stretch.start < stretch.end);
};
