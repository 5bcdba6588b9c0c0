import type { Interval } from '@appointment/availability';
import { type EventInstance, listInstances } from '@appointment/icalendar';
import type { BusyTime, Viewpoint } from '../calendar-port';
import { understood } from '../understood';
import type { Asked } from './asked';
import { collected, type ReadTexts, readTexts, textIn } from './event-texts';
import { calendarFailure, isGone, isNoAnswer, isTooLarge } from './failures';
import { isMember, listing } from './listing';
import type { DavRow } from './rows';
import type { XmlBody } from './xml/write-xml';

/** Servers read floating and all-day events in a zone of their choice. */
const PADDING = 2 * 24 * 60 * 60 * 1000;

/** The busy time of one calendar now. */
export async function liveBusy(asked: Asked): Promise<BusyTime[]> {
  const { texts } = await textsWithin(asked);
  return texts.flatMap((text) => {
    const { busy = [], uid = '' } = understood(text, asked.view).changed ?? {};
    return busy.map(({ start, end }) => ({ start, end, uid }));
  });
}

/** What the calendar shows now. */
export async function liveEvents(asked: Asked): Promise<EventInstance[]> {
  const { texts } = await textsWithin(asked);
  const shown = texts.flatMap(({ text }) => listInstances(text, asked.view));
  return shown.sort((a, b) => a.start - b.start || a.end - b.end);
}

const textsWithin = async (asked: Asked): Promise<ReadTexts> =>
  collected((await textsByQuery(asked)) ?? (await textsByListing(asked)));

/**
 * Servers are asked by a padded range, and for everything that recurs beside it: some match only the first occurrence with a
 * range. What they answer is expanded here. Undefined where a server cannot answer that.
 */
export async function textsByQuery(asked: Asked): Promise<AsyncIterable<ReadTexts> | undefined> {
  const answers = await Promise.all(filters(asked.view).map((filter) => query(asked, filter)));
  const rows = new Map<string, DavRow>();
  for (const answer of answers) {
    if (answer === undefined) return undefined;
    for (const row of answer) rows.set(row.id, row);
  }
  return textsOf(asked, [...rows.values()]);
}

export async function textsByListing(asked: Asked): Promise<AsyncIterable<ReadTexts>> {
  const { members } = await listing(asked.connection, asked.calendar);
  return readTexts(asked, members);
}

const filters = ({ within }: Viewpoint): XmlBody[] => [
  { 'c:time-range': { _attributes: range(within) } },
  { 'c:prop-filter': { _attributes: { name: 'RRULE' } } },
  { 'c:prop-filter': { _attributes: { name: 'RDATE' } } },
];

/** Undefined where the server does not understand the filter, or answers more than can be taken at once. */
export async function query(
  { connection, calendar }: Pick<Asked, 'connection' | 'calendar'>,
  filter: XmlBody,
): Promise<readonly DavRow[] | undefined> {
  const event = { 'c:comp-filter': { _attributes: { name: 'VEVENT' }, ...filter } };
  const calendars = { 'c:comp-filter': { _attributes: { name: 'VCALENDAR' }, ...event } };
  const prop = { getetag: {}, 'c:calendar-data': {} };
  const body = { 'c:calendar-query': { prop, 'c:filter': calendars } };
  try {
    const answer = await connection.ask({ method: 'REPORT', url: calendar, depth: '1', body });
    if (isNoAnswer(answer.status) || isGone(answer.status))
      throw calendarFailure(answer, `REPORT ${calendar}`);
    return answer.rows?.filter((row) => isMember(row, calendar) && !isGone(row.status));
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
}

/** A server may name events without telling them. */
export async function* textsOf(
  place: Pick<Asked, 'connection' | 'calendar'>,
  rows: readonly DavRow[],
): AsyncGenerator<ReadTexts> {
  const texts = rows.flatMap((row) => textIn(row) ?? []);
  yield { texts, gone: [], untold: [] };
  yield* readTexts(
    place,
    rows.filter((row) => textIn(row) === undefined),
  );
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
