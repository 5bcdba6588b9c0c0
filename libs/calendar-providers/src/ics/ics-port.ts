import { type EventInstance, listInstances, readEvent } from '@appointment/icalendar';
import type {
  BusyTime,
  CalendarChanges,
  CalendarPort,
  ChangePage,
  FoundEvent,
  OnPage,
  RemoteCalendar,
  SyncToken,
  ToldEvents,
  Viewpoint,
} from '../calendar-port';
import { normalColor } from '../caldav/calendars-in';
import { Fingerprint } from '../caldav/fingerprint';
import { lastSegment } from '../caldav/hrefs';
import { type EventText, understood } from '../understood';
import { type Feed, readFeed } from './feed';
import { readToken, writeToken } from './ics-token';
import { feedAddress, fetchFeed, type IcsSubscription, unavailable } from './subscription';

const EVENTS_A_PAGE = 200;

/**
 * A subscription (RFC 5545 at an https address) as a calendar to be read. Asked again it is fetched only if the server says that
 * it has changed, and of a new text only events that differ are told.
 */
export function icsPort(subscription: IcsSubscription): CalendarPort {
  const own = feedAddress(subscription.url).href;
  const feed = async (calendar: string): Promise<Feed> => {
    if (calendar !== own) throw unavailable('calendar-gone', 'another address was subscribed to');
    return feedIn((await fetchFeed(subscription)).text);
  };
  const refuse = async (): Promise<never> => {
    throw unavailable('read-only', 'a subscription takes no changes');
  };
  return {
    list: async () => [described(own, await feed(own))],
    changes: async (calendar, since, view, onPage) => {
      if (calendar !== own) await feed(calendar);
      return changesOf(subscription, since, { view, onPage });
    },
    busy: async (calendars, view) => {
      const feeds = await Promise.all(calendars.map(feed));
      return feeds.flatMap(({ events }) => busyIn(events, view));
    },
    events: async (calendar, view) => eventsIn(await feed(calendar), view),
    find: async (calendar, uid) => find(await feed(calendar), uid),
    put: refuse,
    remove: refuse,
    availability: async () => null,
  };
}

function feedIn(text = ''): Feed {
  const feed = readFeed(text);
  if (feed === undefined) throw unavailable('not-icalendar', 'what is there is no iCalendar');
  return feed;
}

const described = (id: string, { title, color }: Feed): RemoteCalendar => ({
  id,
  title: title ?? (lastSegment(id).replace(/\.ics$/i, '') || new URL(id).hostname),
  color: normalColor(color),
  readOnly: true,
});

interface Reader {
  readonly view: Viewpoint;
  readonly onPage: OnPage | undefined;
}

async function changesOf(
  subscription: IcsSubscription,
  since: SyncToken | undefined,
  { view, onPage }: Reader,
): Promise<CalendarChanges> {
  const known = readToken(since);
  const { text, validators } = await fetchFeed(subscription, known?.validators);
  if (text === undefined) return { ...NOTHING, complete: false, next: since };
  const { events } = feedIn(text);
  const before = known?.seen ?? Fingerprint.empty(events.length);
  const { changed, unchanged } = before.compare(events);
  const next = writeToken({ seen: Fingerprint.of(events), validators });
  const texts = new Map(events.map((event) => [event.id, event]));
  const pages = pagesOf(
    changed.flatMap(({ id }) => texts.get(id) ?? []),
    unchanged.map(({ id }) => id),
    view,
  );
  const told: ChangePage[] = [];
  for (const page of pages) await (onPage ?? (async (one) => void told.push(one)))(page);
  return { ...joined(told), complete: true, next };
}

const NOTHING: ToldEvents = { changed: [], gone: [], problems: [], unchanged: [] };

const joined = (pages: readonly ToldEvents[]): ToldEvents => ({
  changed: pages.flatMap(({ changed }) => changed),
  gone: [],
  problems: pages.flatMap(({ problems }) => problems),
  unchanged: pages.flatMap(({ unchanged = [] }) => unchanged),
});

function* pagesOf(
  changed: readonly EventText[],
  unchanged: readonly string[],
  view: Viewpoint,
): Generator<ChangePage> {
  const expected = changed.length + unchanged.length;
  const count = { complete: true, gone: [], expected };
  if (unchanged.length > 0)
    yield { ...count, changed: [], problems: [], unchanged, done: unchanged.length };
  for (let at = 0; at < changed.length; at += EVENTS_A_PAGE) {
    const read = changed.slice(at, at + EVENTS_A_PAGE).map((event) => understood(event, view));
    yield {
      ...count,
      changed: read.flatMap((one) => one.changed ?? []),
      problems: read.flatMap(({ problems }) => problems),
      done: unchanged.length + at + read.length,
    };
  }
}

const busyIn = (events: readonly EventText[], view: Viewpoint): BusyTime[] =>
  events.flatMap((event) => {
    const { busy = [], uid = '' } = understood(event, view).changed ?? {};
    return busy.map((interval) => ({ ...interval, uid }));
  });

const eventsIn = ({ events }: Feed, view: Viewpoint): EventInstance[] =>
  events
    .flatMap(({ text }) => listInstances(text, view))
    .sort((a, b) => a.start - b.start || a.end - b.end);

function find({ events }: Feed, uid: string): FoundEvent | null {
  for (const { id, etag = null, text } of events) {
    const event = readEvent(text, uid);
    if (event) return { id, etag, event };
  }
  return null;
}
