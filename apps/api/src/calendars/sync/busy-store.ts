import { EntityManager } from '@mikro-orm/sql';
import type { ToldEvents } from '@appointment/calendar-providers';
import { BusyInterval, epochMillisecondsOf, timeChanged } from '../../database';
import { inChunks } from '../chunks';
import { lowerCase, ownAppointments } from '../own-appointments';
import { type BusyRow, eventKeyOf, rowChanges, rowsOf, type StoredBusyRow } from './busy-rows';

export interface IndexedCalendar {
  readonly id: number;
  readonly ownerId: number;
}

/**
 * Brings the rows of the events that a calendar told to what it said, and says whether there was anything to write. Belongs
 * into the transaction that holds its sync state.
 */
export async function storeBusyTime(
  em: EntityManager,
  calendar: IndexedCalendar,
  { changed, gone }: Pick<ToldEvents, 'changed' | 'gone'>,
): Promise<boolean> {
  const uids = changed.map(({ uid }) => uid);
  const own = await ownAppointments(em, calendar.ownerId, uids);
  const wanted = changed
    .filter(({ uid }) => !own.has(lowerCase(uid)))
    .flatMap(({ id, busy }) => rowsOf(id, busy));
  const keys = [...changed.map(({ id }) => id), ...gone].map(eventKeyOf);
  const { add, remove } = rowChanges(await rowsOfEvents(em, calendar.id, keys), wanted);
  if (add.length === 0 && remove.length === 0) return false;
  // Before the rows: each of them would share the owner's row, and two syncs that both share it can't both write it.
  await timeChanged(em, calendar.ownerId);
  for (const some of inChunks(remove)) await em.nativeDelete(BusyInterval, { id: { $in: some } });
  for (const some of inChunks(add)) await em.insertMany(BusyInterval, some.map(toRow(calendar)));
  return true;
}

/**
 * Removes the rows of all events that a complete listing did not name, and says whether there were any. `named` holds the
 * keys of the others: those that changed, those that are as they were, and those that could not be read, for these are not free.
 */
export async function forgetOthers(
  em: EntityManager,
  calendar: IndexedCalendar,
  named: ReadonlySet<string>,
): Promise<boolean> {
  const others = (await keysOf(em, calendar.id)).filter((key) => !named.has(key));
  if (others.length === 0) return false;
  await timeChanged(em, calendar.ownerId);
  for (const some of inChunks(others))
    await em.nativeDelete(BusyInterval, { calendar: calendar.id, eventKey: { $in: some } });
  return true;
}

/** Which of these events the index knows busy time of. */
export async function keysKnown(
  em: EntityManager,
  calendarId: number,
  events: readonly { readonly key: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await rowsOfEvents(
    em,
    calendarId,
    events.map(({ key }) => key),
  );
  return new Set(rows.map(({ eventKey }) => eventKey));
}

const toRow =
  ({ id, ownerId }: IndexedCalendar) =>
  ({ eventKey, start, end }: BusyRow) => ({
    subscriber: ownerId,
    calendar: id,
    eventKey,
    start: Temporal.Instant.fromEpochMilliseconds(start),
    end: Temporal.Instant.fromEpochMilliseconds(end),
  });

async function keysOf(em: EntityManager, calendarId: number): Promise<string[]> {
  const rows = await em.execute<{ event_key: string }[]>(
    'select distinct `event_key` from `busy_intervals` where `calendar_id` = ?',
    [calendarId],
  );
  return rows.map(({ event_key: key }) => key);
}

interface Row {
  readonly id: number;
  readonly event_key: string;
  readonly start: number | string | Date;
  readonly end: number | string | Date;
}

const columns =
  'select `id`, `event_key`, `start`, `end` from `busy_intervals` where `calendar_id` = ?';

const toStoredRow = ({ id, event_key: eventKey, start, end }: Row): StoredBusyRow => ({
  id,
  eventKey,
  start: epochMillisecondsOf(start),
  end: epochMillisecondsOf(end),
});

async function rowsOfEvents(
  em: EntityManager,
  calendarId: number,
  keys: readonly string[],
): Promise<StoredBusyRow[]> {
  const found: StoredBusyRow[] = [];
  for (const some of inChunks(keys)) {
    const marks = some.map(() => '?').join(', ');
    const rows = await em.execute<Row[]>(`${columns} and \`event_key\` in (${marks})`, [
      calendarId,
      ...some,
    ]);
    found.push(...rows.map(toStoredRow));
  }
  return found;
}
