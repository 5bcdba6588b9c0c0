import type { Interval } from '@appointment/availability';
import type { BusyTime, Viewpoint } from '../calendar-port';
import { allOf, type ReadEvents, readEvents, understoodRow } from './bodies';
import type { Asked } from './asked';
import { calendarFailure, isGone, isNoAnswer, isTooLarge } from './failures';
import { isMember, listing } from './listing';
import type { DavRow } from './rows';

/** Servers read floating and all-day events in a zone of their choice. */
const PADDING = 2 * 24 * 60 * 60 * 1000;

/**
 * The busy time of one calendar now. Servers are asked by a padded range, and for everything that recurs beside it: some match only
 * the first occurrence with a range. What they answer is expanded here. A server that cannot answer that is asked for all events.
 */
export async function liveBusy(asked: Asked): Promise<BusyTime[]> {
  const { changed } = (await byQueries(asked)) ?? (await byListing(asked));
  return changed.flatMap(({ uid, busy }) => busy.map(({ start, end }) => ({ start, end, uid })));
}

async function byQueries(asked: Asked): Promise<ReadEvents | undefined> {
  const answers = await Promise.all(filters(asked.view).map((filter) => query(asked, filter)));
  const rows = new Map<string, DavRow>();
  for (const answer of answers) {
    if (answer === undefined) return undefined;
    for (const row of answer) rows.set(row.id, row);
  }
  return understoodRows(asked, [...rows.values()]);
}

async function byListing(asked: Asked): Promise<ReadEvents> {
  const { members } = await listing(asked.connection, asked.calendar);
  return readEvents(asked, members);
}

const filters = ({ within }: Viewpoint): Record<string, unknown>[] => [
  { 'c:time-range': { _attributes: range(within) } },
  { 'c:prop-filter': { _attributes: { name: 'RRULE' } } },
  { 'c:prop-filter': { _attributes: { name: 'RDATE' } } },
];

/** Undefined where the server does not understand the filter, or answers more than can be taken at once. */
async function query(
  { connection, calendar }: Asked,
  filter: Record<string, unknown>,
): Promise<readonly DavRow[] | undefined> {
  const event = { 'c:comp-filter': { _attributes: { name: 'VEVENT' }, ...filter } };
  const calendars = { 'c:comp-filter': { _attributes: { name: 'VCALENDAR' }, ...event } };
  const prop = { getetag: {}, 'c:calendar-data': {} };
  const body = { 'c:calendar-query': { 'd:prop': prop, 'c:filter': calendars } };
  try {
    const answer = await connection.ask({ method: 'REPORT', url: calendar, depth: '1', body });
    if (isNoAnswer(answer.status) || isGone(answer.status))
      throw calendarFailure(answer, `REPORT ${calendar}`);
    return answer.rows?.filter((row) => isMember(row, calendar));
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
}

/** A server may name events without telling them. */
async function understoodRows(asked: Asked, rows: readonly DavRow[]): Promise<ReadEvents> {
  const told = rows.flatMap((row) => understoodRow(row, asked.view) ?? []);
  const untold = rows.filter((row) => understoodRow(row, asked.view) === undefined);
  return allOf([...told, await readEvents(asked, untold)]);
}

const range = ({ start, end }: Interval): { start: string; end: string } => ({
  start: utc(start - PADDING),
  end: utc(end + PADDING),
});

/** `20260329T010000Z` */
const utc = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toString({ smallestUnit: 'second' })
    .replace(/[-:]/g, '');
