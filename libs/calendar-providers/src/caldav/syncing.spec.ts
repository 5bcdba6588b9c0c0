import { between } from '@appointment/testing';
import type { CalendarChanges, CalendarPort, ChangePage, Viewpoint } from '../calendar-port';
import { caldavPort } from './caldav-port';
import { type Habits, ModelCalendar } from './model-calendar';
import { type Asked, multistatus, ScriptedServer, statusRow } from './scripted-server';

/** How events are dealt into digests depends on their addresses: these are the same in every run. */
const ORIGIN = 'http://calendar.test';

let server: ScriptedServer;
let port: CalendarPort;
let calendar: string;
beforeAll(async () => {
  server = await ScriptedServer.start();
  port = caldavPort(server.accountAt(ORIGIN));
  calendar = `${ORIGIN}/cal/`;
});
afterAll(() => server.stop());

const view: Viewpoint = {
  within: between('2026-03-01T00:00Z', '2026-05-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

const event = (uid: string, ...lines: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    ...(lines.length > 0 ? lines : ['DTSTART:20260330T100000Z']),
    'DURATION:PT1H',
    'SUMMARY:Secret',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n');

/** A calendar of so many events, e0 and up, on the server. */
function serve(count: number, habits: Habits = {}): ModelCalendar {
  const model = new ModelCalendar(habits);
  for (let index = 0; index < count; index++) model.write(`e${index}`, event(`e${index}`));
  server.answer(model.script);
  return model;
}

const changes = (since?: string): Promise<CalendarChanges> => port.changes(calendar, since, view);
const uids = ({ changed }: Pick<CalendarChanges, 'changed'>): string[] =>
  changed.map(({ uid }) => uid).sort();
/** What was asked since the last time. */
function asked(): string[] {
  return server.asked.splice(0).map(kindOf);
}

function kindOf({ method, body, headers }: Asked): string {
  const [, report] = /<[cd]:(sync-collection|calendar-multiget|calendar-query)/.exec(body) ?? [];
  return report ?? (method === 'PROPFIND' ? `PROPFIND ${headers['depth']}` : method);
}

const SYNC: Habits = { sync: true };
const CTAG: Habits = { sync: false };
const PLAIN: Habits = { sync: false, ctag: false };

describe('a calendar that has not changed', () => {
  it.each([
    ['by sync-collection', SYNC, ['sync-collection']],
    ['by the mark of the collection', CTAG, ['PROPFIND 0']],
    ['by its ETags', PLAIN, ['sync-collection', 'PROPFIND 1']],
  ])('costs one request, or as few as its server lets it: %s', async (_, habits, expected) => {
    serve(300, habits);
    const { next } = await changes();
    asked();
    expect(uids(await changes(next))).toEqual([]);
    expect(asked()).toEqual(expected);
  });
});

describe('one change among a thousand', () => {
  it.each([
    ['sync-collection', SYNC, 1],
    ['ETags', CTAG, 12],
    ['ETags without a mark', PLAIN, 12],
  ])('is read by %s without reading the others', async (_, habits, most) => {
    const model = serve(1000, habits);
    const { next } = await changes();
    model.write('e500', event('e500', 'DTSTART:20260401T100000Z'));
    server.asked.length = 0;
    const { changed, unchanged = [], complete } = await changes(next);
    expect(uids({ changed })).toContain('e500');
    expect(changed.length).toBeLessThanOrEqual(most);
    expect(changed.length + unchanged.length).toBe(complete ? 1000 : 1);
    expect(server.asked.length).toBeLessThanOrEqual(4);
  });

  it.each([
    ['sync-collection', SYNC],
    ['ETags', CTAG],
  ])('that is a deletion is seen by %s', async (_, habits) => {
    const model = serve(1000, habits);
    const { next } = await changes();
    model.erase('e500');
    const { changed, unchanged = [], gone, complete } = await changes(next);
    const told = [...changed.map(({ id }) => id), ...unchanged];
    expect(told).not.toContain(`${calendar}e500`);
    expect(gone).toEqual(complete ? [] : [`${calendar}e500`]);
    expect(told).toHaveLength(complete ? 999 : 0);
  });
});

it.each<[string, Habits]>([
  ['tells many together', {}],
  ['tells nothing together', { together: 0 }],
])('a deletion that is none is not believed of a server that %s', async (_, habits) => {
  const model = serve(3, habits);
  const { next } = await changes();
  const gone = ['e0', 'e1'].map((name) => statusRow(`/cal/${name}`, 404));
  server.answer((question) =>
    question.body.includes('sync-collection')
      ? multistatus(...gone, '<d:sync-token>t9</d:sync-token>')
      : model.script(question),
  );
  model.erase('e1');
  const found = await changes(next);
  expect([uids(found), found.gone]).toEqual([['e0'], [`${calendar}e1`]]);
});

describe('a token that is lost', () => {
  it.each(['sync:1000;t-old', 'sync:t-old', 'sync:', 'seen:;', 'seen:%%%;7', 'seen:AAAA;', 'x'])(
    'such as %j is everything, without a hole',
    async (token) => {
      serve(120);
      const found = await changes(token);
      expect([found.complete, found.changed.length]).toEqual([true, 120]);
    },
  );

  it.each<[string, string, true | undefined]>([
    ['that its server does not know any more', 'sync:10;t-old', true],
    ['of our own making, whatever the calendar holds by now', 'seen:AAAA;', undefined],
  ])('%s says whether it is known', async (_, token, forgotten) => {
    serve(10);
    expect((await changes(token)).forgotten).toBe(forgotten);
    const { next } = await changes();
    expect((await changes(next)).forgotten).toBeUndefined();
  });

  it('is answered by all that there is, on some servers: what is not in it is gone', async () => {
    const model = serve(10);
    const { next = '' } = await changes();
    model.erase('e3');
    server.answer((question) =>
      model.script({ ...question, body: question.body.replace(/t10</, '<') }),
    );
    const { complete, changed } = await changes(next);
    expect([complete, changed.length]).toEqual([true, 9]);
  });

  it('is answered so by a calendar of a single event, too', async () => {
    const model = serve(2);
    const { next = '' } = await changes();
    model.erase('e1');
    server.answer((question) =>
      model.script({ ...question, body: question.body.replace(/t2</, '<') }),
    );
    expect(await changes(next)).toMatchObject({ complete: true, changed: [{ uid: 'e0' }] });
  });

  it.each([1, 0])('is answered so by a small calendar of which %i is left', async (left) => {
    const model = serve(10);
    const { next = '' } = await changes();
    for (let index = left; index < 10; index++) model.erase(`e${index}`);
    server.answer((question) =>
      model.script({ ...question, body: question.body.replace(/t10</, '<') }),
    );
    const { complete, changed, gone, forgotten } = await changes(next);
    expect([complete, changed.length, gone, forgotten]).toEqual([true, left, [], true]);
  });

  it('is everything of a single event where nobody knows how many there were', async () => {
    const model = serve(1);
    server.answer((question) =>
      model.script({ ...question, body: question.body.replace('http://old/', '') }),
    );
    expect(await changes('sync:http://old/')).toMatchObject({ complete: true });
  });

  it('is not suspected for a change that is small beside the calendar', async () => {
    const model = serve(100);
    const { next } = await changes();
    for (const name of ['e1', 'e2', 'e3']) model.write(name, event(name));
    asked();
    await changes(next);
    expect(asked()).toEqual(['sync-collection', 'calendar-multiget']);
  });
});

it.each(['https://sync.test/?a=1&b=<2>', 'data:,7"8', '1.10', ' 0x1 '])(
  'a token such as %j comes back to the server as it was given',
  async (token) => {
    const escaped = token.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    server.answer(() => multistatus(`<d:sync-token>${escaped}</d:sync-token>`));
    const { next } = await changes();
    server.asked.length = 0;
    await changes(next);
    const [, sent = ''] = /<d:sync-token>([^<]*)</.exec(server.asked[0]?.body ?? '') ?? [];
    const read = sent.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    expect(read.replaceAll('&amp;', '&')).toBe(token.trim());
  },
);

it('a server that tells a few events at a time is asked for the rest, not for each', async () => {
  serve(100, { tells: 20 });
  expect((await changes()).changed).toHaveLength(100);
  expect(asked()).toEqual(['sync-collection', ...Array<string>(5).fill('calendar-multiget')]);
});

describe('pages', () => {
  const collect = async (since?: string, stopAfter = Infinity) => {
    const pages: ChangePage[] = [];
    const answer = await port
      .changes(calendar, since, view, async (page) => {
        pages.push(page);
        if (pages.length >= stopAfter) throw new Error('the process ends');
      })
      .catch(() => undefined);
    return { pages, answer };
  };

  it('are handed over while the rest is still unread', async () => {
    serve(1000);
    const seen: number[] = [];
    await port.changes(calendar, undefined, view, async () => {
      seen.push(server.asked.length);
    });
    expect(seen).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('count how far they have come', async () => {
    serve(250);
    const { pages } = await collect();
    expect(pages.map(({ done, expected }) => `${done}/${expected}`)).toEqual([
      '100/250',
      '200/250',
      '250/250',
    ]);
  });

  it.each([
    ['sync-collection', SYNC],
    ['ETags', CTAG],
  ])('go on where they were cut off, with %s', async (_, habits) => {
    const model = serve(1000, habits);
    const before = await collect(undefined, 7);
    // The world goes on meanwhile.
    model.write('e0', event('e0', 'DTSTART:20260401T100000Z'));
    model.erase('e1');
    const resume = before.pages.at(-1)?.resume;
    server.asked.length = 0;
    const after = await collect(resume);
    const read = after.pages.flatMap(({ changed }) => changed);
    const kept = after.pages.flatMap(({ unchanged = [] }) => unchanged);
    expect(read).toHaveLength(300);
    expect(read.length + kept.length).toBe(999);
    expect(read.map(({ uid }) => uid)).toContain('e0');
    expect(after.pages[0]).toMatchObject({ complete: true, done: kept.length, expected: 999 });
    const known = new Set(before.pages.flatMap(({ changed }) => changed.map(({ id }) => id)));
    expect(kept.filter((id) => !known.has(id))).toEqual([]);
    expect(await changes(after.answer?.next)).toMatchObject({ changed: [] });
  });

  it('can be followed by a token as small as a column', async () => {
    serve(9_000, CTAG);
    const { next = '' } = await changes();
    expect(next.length).toBeLessThan(40_000);
  });

  it('may be cut by the server', async () => {
    serve(25, { page: 10 });
    const found = await changes();
    expect(found.changed).toHaveLength(25);
    expect(await changes(found.next)).toMatchObject({ complete: false, changed: [] });
  });
});

it.each<[string, Habits]>([
  ['by the report of changes, cut', { page: 10 }],
  ['by its list', CTAG],
])('a calendar that writes its own address in another case is read %s', async (_, habits) => {
  const model = serve(25, { ...habits, self: '/Cal/' });
  expect((await changes()).changed).toHaveLength(25);
  for (let index = 0; index < 25; index++) model.erase(`e${index}`);
  expect(await changes()).toMatchObject({ complete: true, changed: [] });
});

describe('ETags that stay whatever happens', () => {
  const STUCK: Habits = { ...CTAG, etag: 'x' };
  const moved = event('e3', 'DTSTART:20260331T100000Z');

  it('are not believed where the mark of the calendar says otherwise', async () => {
    const model = serve(150, STUCK);
    const first = await changes();
    model.write('e3', moved);
    const second = await changes(first.next);
    expect(second.changed.find(({ uid }) => uid === 'e3')?.busy).toEqual([
      between('2026-03-31T10:00Z', '2026-03-31T11:00Z'),
    ]);
    asked();
    expect(await changes(second.next)).toMatchObject({ complete: false, changed: [] });
    expect(asked()).toEqual(['PROPFIND 0']);
  });

  it('of a large calendar wait for the day’s listing: its mark may mean something else', async () => {
    const model = serve(501, STUCK);
    const first = await changes();
    model.write('e3', moved);
    expect(await changes(first.next)).toMatchObject({ complete: true, changed: [] });
  });
});

describe('a server that tells events', () => {
  it.each([
    ['in smaller portions than are asked for', { together: 30 }, 250, 22],
    ['only one by one', { together: 0 }, 60, 72],
  ])('%s is asked in a way that it can answer', async (_, habits, count, most) => {
    serve(count, habits);
    expect((await changes()).changed).toHaveLength(count);
    expect(server.asked.length).toBeLessThanOrEqual(most);
  });

  it.each(['e0', 'e42', 'e99'])('but crashes at %s is asked for that one alone', async (name) => {
    serve(100, { poison: [name] });
    expect((await changes()).changed).toHaveLength(100);
    expect(server.asked.length).toBeLessThanOrEqual(20);
  });

  it('but cannot list them is asked by a range', async () => {
    serve(5, { sync: false, lists: false });
    expect(await changes()).toMatchObject({ complete: true, next: undefined });
    expect(uids(await changes())).toHaveLength(5);
  });

  it('but answers more than can be taken is asked for less at once', async () => {
    const model = serve(1200, { page: 500 });
    const account = server.accountAt(ORIGIN);
    const guarded: typeof account.fetch = async (url, init) => {
      if (init.body?.includes('sync-collection') && !init.body.includes('nresults>500<'))
        throw Object.assign(new Error('too much'), { code: 'too-large' });
      return account.fetch(url, init);
    };
    const small = caldavPort({ ...account, fetch: guarded });
    const { changed } = await small.changes(calendar, undefined, view);
    expect(changed).toHaveLength(1200);
    expect(model.habits.page).toBe(500);
  });

  it('but is gone says so, whatever is asked', async () => {
    server.answer(() => ({ status: 404 }));
    for (const since of [undefined, 'sync:3;t1', `seen:${'A'.repeat(128)};7`])
      await expect(changes(since)).rejects.toMatchObject({ code: 'calendar-gone' });
  });
});

describe('an event that cannot be read', () => {
  it.each([
    ['is no iCalendar', 'what is this?'],
    ['says no time', event('bad', 'DTSTART:yesterday')],
    ['says no sensible time', event('bad', 'DTSTART:20260230T100000Z')],
  ])('because it %s stops no other, and what was known of it stays', async (_, text) => {
    const model = serve(3);
    const { next } = await changes();
    model.write('e1', text);
    model.write('e2', event('e2', 'DTSTART:20260401T100000Z'));
    const { changed, gone, problems } = await changes(next);
    expect(uids({ changed })).toEqual(['e2']);
    expect([gone, problems.map(({ id }) => id)]).toEqual([[], [`${calendar}e1`]]);
  });

  it.each(['CREATED:never', 'ATTENDEE;;:x'])('but for %s is read all the same', async (line) => {
    const model = serve(1);
    const { next } = await changes();
    model.write('e0', event('e0', 'DTSTART:20260601T100000Z', line));
    expect((await changes(next)).changed).toMatchObject([{ uid: 'e0', busy: [] }]);
  });
});

it('nobody’s titles leave the calendar but those of watched events', async () => {
  serve(3);
  const watching = { ...view, watchedUids: { has: (uid: string) => uid === 'e1' } };
  const { changed } = await port.changes(calendar, undefined, watching);
  expect(changed.filter(({ event: content }) => content).map(({ uid }) => uid)).toEqual(['e1']);
  expect(JSON.stringify(changed).match(/Secret/g)).toHaveLength(1);
});
