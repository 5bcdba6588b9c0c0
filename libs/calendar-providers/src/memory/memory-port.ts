import { type CalendarEvent, readVersion } from '@appointment/icalendar';
import type {
  BusyTime,
  CalendarChanges,
  CalendarPort,
  RemoteCalendarId,
  RemoteEvent,
  SyncToken,
  Viewpoint,
} from '../calendar-port';
import { ProviderUnavailable } from '../provider-unavailable';
import { understood } from '../understood';
import { MemoryStore } from './memory-store';

export interface MemoryPort extends CalendarPort {
  readonly store: MemoryStore;
}

/** Calendars in this process: for tests, and as the plainest example of a port. */
export function memoryPort(store = new MemoryStore()): MemoryPort {
  const answer = async <Answer>(ask: () => Answer): Promise<Answer> => {
    if (store.failure) throw new ProviderUnavailable('memory', store.failure, 'was told to fail');
    return ask();
  };
  return {
    store,
    list: () => answer(() => store.calendars()),
    changes: (calendar, since, view) => answer(() => changesOf(store, calendar, since, view)),
    busy: (calendars, view) =>
      answer(() => calendars.flatMap((calendar) => busyIn(store, calendar, view))),
    put: (calendar, event) => answer(() => put(store, calendar, event)),
    remove: ({ calendar, id }) => answer(() => store.removeEvent(calendar, id)),
  };
}

/** A token is the count of changes up to it; any other text is a token that nobody remembers. */
function changesOf(
  store: MemoryStore,
  calendar: RemoteCalendarId,
  since: SyncToken | undefined,
  view: Viewpoint,
): CalendarChanges {
  const from = /^\d+$/.test(since ?? '') ? Number(since) : undefined;
  const touched = [...store.texts(calendar)].filter(([, { change }]) => change > (from ?? 0));
  const read = touched.flatMap(([id, { text }]) =>
    text === undefined ? [] : understood(id, text, view),
  );
  const gone = touched.filter(([, { text }]) => text === undefined).map(([id]) => id);
  return {
    complete: from === undefined,
    changed: read.map(({ changed }) => changed),
    gone: from === undefined ? [] : gone,
    next: String(store.change),
    problems: read.flatMap(({ problems }) => problems),
  };
}

const busyIn = (store: MemoryStore, calendar: RemoteCalendarId, view: Viewpoint): BusyTime[] =>
  changesOf(store, calendar, undefined, view).changed.flatMap(({ uid, busy }) =>
    busy.map((interval) => ({ ...interval, uid })),
  );

function put(store: MemoryStore, calendar: RemoteCalendarId, event: CalendarEvent): RemoteEvent {
  if (store.calendars().some(({ id, readOnly }) => id === calendar && readOnly))
    throw new ProviderUnavailable('memory', 'read-only', `${calendar} takes no changes`);
  const id = store.idOf(calendar, event.uid);
  const known = readVersion(store.events(calendar).get(id) ?? '', event.uid);
  if (known === undefined || known.sequence <= event.sequence) store.addEvent(calendar, event);
  return { calendar, id, etag: `"${store.texts(calendar).get(id)?.change}"` };
}
