import { EntityManager } from '@mikro-orm/sql';
import type { CalendarChanges } from '@appointment/calendar-providers';
import { BusyInterval, epochMillisecondsOf, timeChanged } from '../../database';
import { inChunks } from '../chunks';
import { lowerCase, ownAppointments } from '../own-appointments';
import { eventKeyOf, rowChanges, rowsOf, type StoredBusyRow } from './busy-rows';

export interface IndexedCalendar {
  readonly id: number;
  readonly ownerId: number;
}

/**
 * Brings the rows of one calendar to what its provider said, and says whether there was anything to write. Belongs
 * into the transaction that holds its sync state.
 */
export async function storeBusyTime(
  em: EntityManager,
  calendar: IndexedCalendar,
  changes: CalendarChanges,
): Promise<boolean> {
  const uids = changes.changed.map(({ uid }) => uid);
  const own = await ownAppointments(em, calendar.ownerId, uids);
  const wanted = changes.changed
    .filter(({ uid }) => !own.has(lowerCase(uid)))
    .flatMap(({ id, busy }) => rowsOf(id, busy));
  const { add, remove } = rowChanges(await replacedRows(em, calendar.id, changes), wanted);
  if (add.length === 0 && remove.length === 0) return false;
  // Before the rows: each of them would share the owner's row, and two syncs that both share it can't both write it.
  await timeChanged(em, calendar.ownerId);
  for (const some of inChunks(remove)) await em.nativeDelete(BusyInterval, { id: { $in: some } });
  for (const some of inChunks(add))
    await em.insertMany(
      BusyInterval,
      some.map((row) => ({
        subscriber: calendar.ownerId,
        calendar: calendar.id,
        eventKey: row.eventKey,
        start: Temporal.Instant.fromEpochMilliseconds(row.start),
        end: Temporal.Instant.fromEpochMilliseconds(row.end),
      })),
    );
  return true;
}

/** The stored rows that the answer speaks of: all, or those of the events that changed. */
async function replacedRows(
  em: EntityManager,
  calendarId: number,
  { complete, changed, gone, problems, unchanged = [] }: CalendarChanges,
): Promise<StoredBusyRow[]> {
  const spokenOf = [...changed.map(({ id }) => id), ...gone].map(eventKeyOf);
  if (!complete) return rowsOfEvents(em, calendarId, spokenOf);
  // An event that could not be read is not free: what was known of it stays, as of one that is as it was.
  const kept = new Set([...problems.map(({ id }) => id), ...unchanged].map(eventKeyOf));
  spokenOf.forEach((key) => kept.delete(key));
  return (await allRows(em, calendarId)).filter(({ eventKey }) => !kept.has(eventKey));
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

const allRows = async (em: EntityManager, calendarId: number): Promise<StoredBusyRow[]> =>
  (await em.execute<Row[]>(columns, [calendarId])).map(toStoredRow);

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
