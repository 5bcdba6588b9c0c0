import type { EntityManager } from '@mikro-orm/core';
import type { RemoteCalendar } from '@appointment/calendar-providers';
import { Calendar, type ExternalConnection, SyncState } from '../database';
import { importable, importedCalendar } from './imported-calendar';

export interface ImportOptions {
  /** How many of the new ones are connected at once; the others wait for the owner's choice. */
  readonly connect: number;
  readonly now: Temporal.Instant;
}

/** Adds the calendars that the account has and we don't; what the owner changed in the others stays. */
export async function importCalendars(
  em: EntityManager,
  connection: ExternalConnection,
  remote: readonly RemoteCalendar[],
  { connect, now }: ImportOptions,
): Promise<void> {
  const known = await em.find(Calendar, { externalConnection: connection });
  const knownUrls = new Set(known.map(({ url }) => url));
  const added = importable(remote)
    .filter(({ id }) => !knownUrls.has(id))
    .map((calendar, index) => importedCalendar(connection, calendar, known.length + index));
  em.persist(added);
  for (const calendar of added.slice(0, Math.min(connect, added.length))) {
    calendar.connect(now);
    em.persist(new SyncState({ calendar, nextSyncAt: now }));
  }
}
