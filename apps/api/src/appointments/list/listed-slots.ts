import type { AppointmentOrder, AppointmentsFilter } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { epochMillisecondsOf, instantParameter, isSqlite, Slot } from '../../database';
import type { Position } from './cursor';
import { type ListedRow, selectRows } from './listed-rows';
import { type Fragment, holdsEachWord } from './text-search';

/** What of the list is wanted. */
export interface Wanted {
  readonly filter: AppointmentsFilter;
  readonly order: AppointmentOrder;
  readonly limit: number;
  /** Only what comes behind this one. */
  readonly after: Position | undefined;
  /** How many there are in all: then it is not enough to go along the index until there are enough. */
  readonly counted?: boolean;
}

export interface Found {
  readonly rows: ListedRow[];
  /** 0 unless it was to be counted. */
  readonly total: number;
}

interface Key {
  readonly id: number;
  readonly total?: number | bigint | string;
}

/** Candidates of a hand-picked appointment were never asked for, and where a moved meeting stood is history. */
const LISTED = ['requested', 'booked', 'declined', 'cancelled', 'expired'] as const;

/** As much of an export as is in memory at once. */
const STRETCH = 200;

const columns: Record<AppointmentOrder, string> = {
  start: 's.`start`',
  '-start': 's.`start`',
  // Appointments are numbered as they come; a moved one has a new slot and keeps its number.
  created: 's.`appointment_id`',
  '-created': 's.`appointment_id`',
};

/** Beside the slot itself: ten thousand looks at two other tables would be most of the time that a search takes. */
const searched = `coalesce(s.\`search_text\`, (
  select concat_ws('\n', a.\`title\`, t.\`name\`, t.\`email\`)
  from \`appointments\` a left join \`attendees\` t on t.\`id\` = s.\`attendee_id\`
  where a.\`id\` = s.\`appointment_id\`))`;

/** The owner's meetings, each once, in any order and a stretch at a time. */
@Injectable()
export class ListedSlots {
  constructor(private readonly em: EntityManager) {}

  /** First the keys, along an index; then, for no more than were asked for, what belongs to them. */
  async found(ownerId: number, wanted: Wanted): Promise<Found> {
    const em = this.em.fork();
    const found = await this.keys(em, ownerId, wanted);
    const keys = found.map(({ id }) => id);
    if (keys.length === 0) return { rows: [], total: 0 };
    const rows = await em.execute<ListedRow[]>(selectRows(keys.map(() => '?').join(', ')), keys);
    return { rows: inOrder(rows, keys), total: Number(found[0]?.total ?? 0) };
  }

  /** All that a filter finds, by start, some hundreds at a time. */
  async *stretches(ownerId: number, filter: AppointmentsFilter): AsyncGenerator<ListedRow[]> {
    let after: Position | undefined;
    do {
      const wanted = { filter, order: 'start', limit: STRETCH, after } as const;
      const { rows } = await this.found(ownerId, wanted);
      yield rows;
      const last = rows.length === STRETCH ? rows.at(-1) : undefined;
      after = last && positionOf(last, 'start');
    } while (after);
  }

  /** What events are written from. */
  async slots(rows: readonly ListedRow[]): Promise<Slot[]> {
    const keys = rows.map(({ id }) => id);
    const populate = ['appointment', 'attendee', 'subscriber'] as const;
    return inOrder(await this.em.fork().find(Slot, { id: { $in: keys } }, { populate }), keys);
  }

  private keys(em: EntityManager, ownerId: number, wanted: Wanted): Promise<Key[]> {
    const { order, limit, counted } = wanted;
    const where = this.conditions(ownerId, wanted);
    const direction = order.startsWith('-') ? 'desc' : 'asc';
    return em.execute<Key[]>(
      `select s.\`id\`${counted ? ', count(*) over () as total' : ''} from \`slots\` s` +
        (isSqlite(em) ? '' : hintFor(wanted)) +
        ` where ${where.map(({ sql }) => sql).join(' and ')}` +
        ` order by ${columns[order]} ${direction}, s.\`id\` ${direction} limit ?`,
      [...where.flatMap(({ parameters }) => parameters), limit],
    );
  }

  private conditions(ownerId: number, { filter, order, after }: Wanted): Fragment[] {
    const { status, from, to, scheduleId, q } = filter;
    const asked = status?.length ? LISTED.filter((one) => status.includes(one)) : LISTED;
    return [
      { sql: 's.`subscriber_id` = ?', parameters: [ownerId] },
      oneOf('s.`booking_status`', asked),
      ...(from ? [{ sql: 's.`start` >= ?', parameters: [this.moment(Date.parse(from))] }] : []),
      ...(to ? [{ sql: 's.`start` < ?', parameters: [this.moment(Date.parse(to))] }] : []),
      ...(scheduleId ? [{ sql: 's.`schedule_id` = ?', parameters: [scheduleId] }] : []),
      ...(q ? holdsEachWord(q, [searched], { sqlite: isSqlite(this.em) }) : []),
      ...(after ? [this.behind(order, after)] : []),
    ];
  }

  /** The first half is what an index can follow. */
  private behind(order: AppointmentOrder, { value, id }: Position): Fragment {
    const column = columns[order];
    const beyond = order.startsWith('-') ? '<' : '>';
    const place = order.endsWith('start') ? this.moment(value) : value;
    return {
      sql: `${column} ${beyond}= ? and (${column} ${beyond} ? or s.\`id\` ${beyond} ?)`,
      parameters: [place, place, id],
    };
  }

  private moment(milliseconds: number) {
    return instantParameter(milliseconds, this.em.getPlatform());
  }
}

/**
 * All that is needed to count stands in one index. MariaDB would rather go along the one that is in order, and look
 * at each row beside it: ten times as long.
 */
const hintFor = ({ counted, filter, order }: Wanted): string =>
  counted && !filter.q && !filter.scheduleId && order.endsWith('start')
    ? ' use index (`slots_subscriber_id_booking_status_start_index`)'
    : '';

/** Where the next page begins. */
export const positionOf = (row: ListedRow, order: AppointmentOrder): Position => ({
  order,
  value: order.endsWith('start') ? epochMillisecondsOf(row.start) : row.appointmentId,
  id: row.id,
});

const inOrder = <Row extends { id: number }>(rows: readonly Row[], keys: readonly number[]) => {
  const places = new Map(keys.map((id, place) => [id, place]));
  const placeOf = ({ id }: Row) => places.get(id) ?? 0;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
};

const oneOf = (column: string, values: readonly string[]): Fragment => ({
  // Nothing is one of none.
  sql: values.length > 0 ? `${column} in (${values.map(() => '?').join(', ')})` : '1 = 0',
  parameters: values,
});
