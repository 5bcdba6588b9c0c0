import {
  type CalendarEvent,
  type EventInstance,
  listInstances,
  mergeEvent,
  readEvent,
  readVersion,
  writeEvent,
} from '@appointment/icalendar';
import type {
  BusyTime,
  CalendarChanges,
  CalendarPort,
  FoundEvent,
  OnPage,
  PutOptions,
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
  const answer = async <Answer>(ask: () => Answer | Promise<Answer>): Promise<Answer> => {
    if (store.failure) throw new ProviderUnavailable('memory', store.failure, 'was told to fail');
    return ask();
  };
  return {
    store,
    list: () => answer(() => store.calendars()),
    changes: (calendar, since, view, onPage) =>
      answer(() => paged(changesOf(store, calendar, since, view), onPage)),
    busy: (calendars, view) =>
      answer(() => calendars.flatMap((calendar) => busyIn(store, calendar, view))),
    events: (calendar, view) => answer(() => eventsIn(store, calendar, view)),
    find: (calendar, uid) => answer(() => find(store, calendar, uid)),
    put: (calendar, event, options) => answer(() => put(store, calendar, event, options)),
    remove: (event) => answer(() => remove(store, event)),
    availability: () => answer(() => store.availability),
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
  const read = touched.flatMap(([id, { text, change }]) =>
    text === undefined ? [] : understood({ id, text, etag: etagOf(change) }, view),
  );
  const gone = touched.filter(([, { text }]) => text === undefined).map(([id]) => id);
  return {
    complete: from === undefined,
    ...(since !== undefined && from === undefined && { forgotten: true }),
    changed: read.flatMap(({ changed }) => changed ?? []),
    gone: from === undefined ? [] : gone,
    next: String(store.change),
    problems: read.flatMap(({ problems }) => problems),
  };
}

const PAGE = 100;

async function paged(changes: CalendarChanges, onPage?: OnPage): Promise<CalendarChanges> {
  if (onPage === undefined) return changes;
  const { complete, changed, gone, problems } = changes;
  const expected = changed.length + gone.length;
  for (let at = 0; at < Math.max(1, changed.length); at += PAGE) {
    const some = changed.slice(at, at + PAGE);
    const isLast = at + PAGE >= changed.length;
    const rest = isLast ? { gone, problems } : { gone: [], problems: [] };
    const done = isLast ? expected : at + some.length;
    await onPage({ complete, changed: some, ...rest, done, expected });
  }
  return { ...changes, changed: [], gone: [], problems: [] };
}

const busyIn = (store: MemoryStore, calendar: RemoteCalendarId, view: Viewpoint): BusyTime[] =>
  changesOf(store, calendar, undefined, view).changed.flatMap(({ uid, busy }) =>
    busy.map((interval) => ({ ...interval, uid })),
  );

const eventsIn = (
  store: MemoryStore,
  calendar: RemoteCalendarId,
  view: Viewpoint,
): EventInstance[] => {
  const shown = [...store.events(calendar).values()].flatMap((text) => listInstances(text, view));
  return shown.sort((a, b) => a.start - b.start || a.end - b.end);
};

function find(store: MemoryStore, calendar: RemoteCalendarId, uid: string): FoundEvent | null {
  const id = store.idOf(calendar, uid);
  const { text, change = 0 } = store.texts(calendar).get(id) ?? {};
  const event = text === undefined ? undefined : readEvent(text, uid);
  return event ? { id, etag: etagOf(change), event } : null;
}

function put(
  store: MemoryStore,
  calendar: RemoteCalendarId,
  event: CalendarEvent,
  { keep }: PutOptions = {},
): RemoteEvent {
  if (store.calendars().some(({ id, readOnly }) => id === calendar && readOnly))
    throw new ProviderUnavailable('memory', 'read-only', `${calendar} takes no changes`);
  const id = store.idOf(calendar, event.uid);
  const stored = store.events(calendar).get(id);
  const known = readVersion(stored ?? '', event.uid);
  const isMerged = keep === 'owners-words' && stored !== undefined && known !== undefined;
  const text = isMerged ? mergeEvent(stored, event) : writeEvent(event);
  if (known === undefined || known.sequence <= event.sequence)
    store.addText(calendar, event.uid, text);
  return { calendar, id, etag: etagOf(store.texts(calendar).get(id)?.change ?? 0) };
}

function remove(store: MemoryStore, { calendar, id, uid }: RemoteEvent): void {
  const stored = store.events(calendar).get(id) ?? '';
  const isOther = uid !== undefined && readVersion(stored, uid) === undefined;
  if (!isOther) store.removeEvent(calendar, id);
}

const etagOf = (change: number): string => `"${change}"`;
