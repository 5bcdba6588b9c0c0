import { between } from '@appointment/testing';
import type { CalendarChanges, CalendarPort, Viewpoint } from '../calendar-port';
import { caldavPort } from './caldav-port';
import {
  type Asked,
  multistatus,
  type Reply,
  row,
  type Script,
  ScriptedServer,
  statusRow,
} from './scripted-server';

const view: Viewpoint = {
  within: between('2026-03-01T00:00Z', '2026-05-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

const textOf = (uid: string): string =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTART:20260330T100000Z',
    'DURATION:PT1H',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n');
const BUSY = between('2026-03-30T10:00Z', '2026-03-30T11:00Z');

const ETAG = '<d:getetag>"1"</d:getetag>';
const data = (uid: string): string =>
  `<cal:calendar-data content-type="text/calendar">${textOf(uid)}</cal:calendar-data>`;
const member = (name: string): string => row(`/cal/${name}`, ETAG);
const full = (name: string, uid = name): string => row(`/cal/${name}`, ETAG, data(uid));
const SELF = row('/cal/', '<d:resourcetype><d:collection/></d:resourcetype>');
const token = (value: string): string => `<d:sync-token>${value}</d:sync-token>`;

let server: ScriptedServer;
let port: CalendarPort;
let calendar: string;
beforeAll(async () => {
  server = await ScriptedServer.start();
  port = caldavPort(server.account());
  calendar = `${server.url}/cal/`;
});
afterAll(() => server.stop());

type Kind = 'sync' | 'multiget' | 'query' | 'list' | 'ctag' | 'GET';

function kindOf({ method, body, headers }: Asked): Kind {
  if (method === 'GET') return 'GET';
  if (body.includes('sync-collection')) return 'sync';
  if (body.includes('multiget')) return 'multiget';
  if (body.includes('calendar-query')) return 'query';
  return headers['depth'] === '1' ? 'list' : 'ctag';
}

/** Answers each kind of question; a list of answers is used up one by one. */
function script(answers: Partial<Record<Kind, Reply | Reply[] | Script>>): Script {
  return (asked) => {
    const answer = answers[kindOf(asked)];
    if (typeof answer === 'function') return answer(asked);
    return Array.isArray(answer) ? answer.shift() : answer;
  };
}

/** Tells the events that are asked for, but those that it has no text of. */
const told =
  (...absent: string[]): Script =>
  ({ body }) => {
    const names = [...body.matchAll(/\/cal\/([^<]+)</g)].map(([, name = '']) => name);
    return multistatus(
      ...names.map((name) => (absent.includes(name) ? statusRow(`/cal/${name}`, 404) : full(name))),
    );
  };

const gotten: Script = ({ path }) => ({ body: textOf(path.replace('/cal/', '')) });

const uids = ({ changed }: CalendarChanges): string[] => changed.map(({ uid }) => uid).sort();
const kinds = (): Kind[] => server.asked.map(kindOf);

describe('what changed', () => {
  it('costs one request if it is nothing', async () => {
    server.answer(script({ sync: multistatus(token('t1')) }));
    const found = await port.changes(calendar, 'sync:t1', view);
    expect(found).toEqual({
      complete: false,
      changed: [],
      gone: [],
      next: 'sync:t1',
      problems: [],
      unchanged: [],
    });
    expect(kinds()).toEqual(['sync']);
  });

  it('is read whatever the events are called', async () => {
    server.answer(
      script({
        sync: multistatus(SELF, member('a'), member('b.ICS'), row('/cal/sub/', ETAG), token('t2')),
        multiget: told(),
      }),
    );
    expect(uids(await port.changes(calendar, undefined, view))).toEqual(['a', 'b.ICS']);
  });

  it('comes page by page', async () => {
    const pages = [
      multistatus(member('a'), statusRow('/cal/', 507), token('t1')),
      multistatus(member('b'), statusRow('/cal/c', 404), token('t2')),
    ];
    server.answer(script({ sync: pages, multiget: told('c') }));
    const found = await port.changes(calendar, 'sync:t0', view);
    expect([uids(found), found.gone, found.next]).toEqual([
      ['a', 'b'],
      [`${calendar}c`],
      'sync:t2',
    ]);
    expect(server.asked[1]?.body).toContain('t1</d:sync-token>');
  });

  it('is everything once the pages come to no end', async () => {
    const cut = multistatus(member('a'), statusRow('/cal/', 507), token('t1'));
    server.answer(script({ sync: cut, list: multistatus(SELF, member('a')), multiget: told() }));
    expect(await port.changes(calendar, 'sync:t1', view)).toMatchObject({
      complete: true,
      next: expect.stringMatching(/^seen:/),
    });
  });

  it.each<[string, Reply]>([
    ['400', { status: 400 }],
    [
      '403',
      {
        status: 403,
        headers: { 'content-type': 'application/xml' },
        body: '<d:error xmlns:d="DAV:"><d:valid-sync-token/></d:error>',
      },
    ],
    ['409', { status: 409 }],
    ['500', { status: 500 }],
    ['501', { status: 501 }],
    ['200 and a page', { status: 200, body: '<html></html>' }],
    ['207 without a token', multistatus(member('a'))],
  ])('is everything if the token is answered by %s', async (_, refusal) => {
    const answers = [refusal, multistatus(member('a'), member('b'), token('t9'))];
    server.answer(script({ sync: answers, multiget: told() }));
    const found = await port.changes(calendar, 'sync:old', view);
    expect([found.complete, uids(found), found.next]).toEqual([true, ['a', 'b'], 'sync:2;t9']);
  });

  it('is everything if a forgotten token is answered by all that there is', async () => {
    server.answer(
      script({
        sync: multistatus(member('a'), member('b'), token('t9')),
        list: multistatus(SELF, member('b'), member('a')),
        multiget: told(),
      }),
    );
    expect(await port.changes(calendar, 'sync:old', view)).toMatchObject({ complete: true });
  });

  it('is two changes if there is more than them', async () => {
    server.answer(
      script({
        sync: multistatus(member('a'), member('b'), token('t9')),
        list: multistatus(SELF, member('b'), member('a'), member('c')),
        multiget: told(),
      }),
    );
    expect(await port.changes(calendar, 'sync:old', view)).toMatchObject({ complete: false });
  });

  it.each([
    [401, 'wrong-password'],
    [429, 'rate-limited'],
    [502, 'server-error'],
    [503, 'server-error'],
    [504, 'timed-out'],
  ])('is unknown if the server answers %i', async (status, code) => {
    server.answer(() => ({ status }));
    await expect(port.changes(calendar, 'sync:t1', view)).rejects.toMatchObject({ code });
    expect(server.asked).toHaveLength(1);
  });

  it('looks whether what is said to be gone is gone', async () => {
    const report = multistatus(
      statusRow('/cal/a', 404),
      statusRow('/cal/b', 404),
      statusRow('/cal/c', 410),
      token('t2'),
    );
    server.answer(
      script({ sync: report, multiget: multistatus(full('a'), statusRow('/cal/b', 404)) }),
    );
    const found = await port.changes(calendar, 'sync:t1', view);
    expect([uids(found), found.gone]).toEqual([['a'], [`${calendar}b`, `${calendar}c`]]);
  });

  it('knows an address again however it is written', async () => {
    const report = multistatus(
      member('%c3%a9@x.ics'),
      row(`http://inside.example/cal/b%2525.ics`, ETAG),
      token('t'),
    );
    const bodies = multistatus(full('%C3%A9%40x.ics', 'a'), full('b%25.ics', 'b'));
    server.answer(script({ sync: report, multiget: bodies }));
    const { changed } = await port.changes(calendar, undefined, view);
    expect(changed.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))).toEqual([
      { id: `${calendar}%C3%A9%40x.ics`, uid: 'a', busy: [BUSY], etag: '"1"' },
      { id: `${calendar}b%2525.ics`, uid: 'b', busy: [BUSY], etag: '"1"' },
    ]);
    expect(server.asked[1]?.body).toContain('/cal/%c3%a9@x.ics<');
  });

  it('is read one by one where it can’t be read together', async () => {
    server.answer(
      script({
        sync: multistatus(member('a'), member('b'), token('t')),
        multiget: { status: 500 },
        GET: gotten,
      }),
    );
    expect(uids(await port.changes(calendar, undefined, view))).toEqual(['a', 'b']);
  });

  it('is asked for again where it is left out', async () => {
    server.answer(
      script({
        sync: multistatus(member('a'), member('b'), token('t')),
        multiget: multistatus(full('a'), row('/cal/b', ETAG)),
        GET: gotten,
      }),
    );
    expect(uids(await port.changes(calendar, undefined, view))).toEqual(['a', 'b']);
    expect(kinds()).toEqual(['sync', 'multiget', 'GET']);
  });

  it('is read in portions', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `e${index}`);
    server.answer(
      script({ sync: multistatus(...names.map(member), token('t')), multiget: told() }),
    );
    expect((await port.changes(calendar, undefined, view)).changed).toHaveLength(250);
    expect(kinds()).toEqual(['sync', 'multiget', 'multiget', 'multiget']);
  });

  it('goes on past an event that cannot be read, and names it', async () => {
    const broken = row(
      '/cal/c',
      ETAG,
      '<cal:calendar-data><![CDATA[no calendar]]></cal:calendar-data>',
    );
    server.answer(
      script({
        sync: multistatus(member('a'), member('b'), member('c'), token('t')),
        multiget: multistatus(full('a'), statusRow('/cal/b', 500), broken),
        GET: { status: 500 },
      }),
    );
    const found = await port.changes(calendar, undefined, view);
    expect(found.changed.map(({ busy }) => busy)).toEqual([[BUSY]]);
    expect(found.problems.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: `${calendar}b`, reason: 'is answered by 500' },
      { id: `${calendar}c`, reason: 'is not iCalendar' },
    ]);
  });

  it('is unknown, not free, when no event can be read', async () => {
    server.answer(
      script({
        sync: multistatus(member('a'), member('b'), token('t')),
        multiget: { status: 500 },
        GET: { status: 500 },
      }),
    );
    await expect(port.changes(calendar, undefined, view)).rejects.toMatchObject({
      code: 'server-error',
    });
  });

  it('is unknown when the server goes away while it is read', async () => {
    server.answer(
      script({
        sync: multistatus(member('a'), token('t')),
        multiget: { status: 503 },
        GET: { status: 503 },
      }),
    );
    await expect(port.changes(calendar, undefined, view)).rejects.toMatchObject({
      code: 'server-error',
    });
  });

  it('is told by a mark of the whole calendar where there is no report of changes', async () => {
    const marked = (ctag: string): Reply =>
      multistatus(
        row('/cal/', `<cs:getctag xmlns:cs="http://calendarserver.org/ns/">${ctag}</cs:getctag>`),
        member('a'),
      );
    server.answer(
      script({
        sync: { status: 501 },
        list: marked('7'),
        ctag: [marked('7'), marked('8')],
        multiget: told(),
      }),
    );
    const first = await port.changes(calendar, undefined, view);
    expect([first.complete, first.next]).toEqual([true, expect.stringMatching(/^seen:.*;7$/)]);
    expect(await port.changes(calendar, first.next, view)).toMatchObject({
      complete: false,
      changed: [],
    });
    expect(await port.changes(calendar, first.next, view)).toMatchObject({ complete: true });
  });
});

describe('asked live', () => {
  const weekly = `<cal:calendar-data>${textOf('weekly').replace('20260330', '20250106').replace('DURATION', 'RRULE:FREQ=WEEKLY\nDURATION')}</cal:calendar-data>`;

  it('asks for what recurs beside the range, as a range finds only where it began', async () => {
    const answers: Script = ({ body }) =>
      multistatus(
        ...(body.includes('RRULE')
          ? [row('/cal/weekly', weekly)]
          : body.includes('time-range')
            ? [full('a')]
            : []),
      );
    server.answer(script({ query: answers }));
    const busy = await port.busy([calendar], view);
    expect(busy.filter(({ uid }) => uid === 'a')).toEqual([{ ...BUSY, uid: 'a' }]);
    expect(busy.filter(({ uid }) => uid === 'weekly')).toHaveLength(9);
    expect(server.asked[0]?.body).toContain('start="20260227T000000Z" end="20260503T000000Z"');
  });

  it('counts an event once that is answered twice', async () => {
    server.answer(script({ query: multistatus(full('a')) }));
    expect(await port.busy([calendar], view)).toEqual([{ ...BUSY, uid: 'a' }]);
  });

  it.each<[string, Reply]>([
    ['crashes', { status: 500 }],
    ['knows no such filter', { status: 403 }],
    ['answers with a page', { body: '<html></html>' }],
  ])('reads everything where the server %s', async (_, refusal) => {
    server.answer(script({ query: refusal, list: multistatus(SELF, member('a')), GET: gotten }));
    expect(await port.busy([calendar], view)).toEqual([{ ...BUSY, uid: 'a' }]);
  });

  it('reads what is named without being told', async () => {
    server.answer(script({ query: multistatus(member('a')), GET: gotten }));
    expect(await port.busy([calendar], view)).toEqual([{ ...BUSY, uid: 'a' }]);
  });

  it('fails as one if one of the calendars fails', async () => {
    server.answer(({ path }) => (path === '/cal/' ? multistatus(full('a')) : { status: 503 }));
    const busy = port.busy([calendar, `${server.url}/other/`], view);
    await expect(busy).rejects.toMatchObject({ code: 'server-error' });
  });
});

describe('an answer that is larger than the guard takes', () => {
  it('is asked for in smaller pieces', async () => {
    const account = server.account();
    const guarded: typeof account.fetch = async (url, init) => {
      if (/multiget|calendar-query/.test(init.body ?? ''))
        throw Object.assign(new Error('too much'), { code: 'too-large' });
      return account.fetch(url, init);
    };
    const small = caldavPort({ ...account, fetch: guarded });
    server.answer(
      script({
        sync: multistatus(member('a'), token('t')),
        list: multistatus(SELF, member('a')),
        GET: gotten,
      }),
    );
    expect(uids(await small.changes(calendar, undefined, view))).toEqual(['a']);
    expect(await small.busy([calendar], view)).toEqual([{ ...BUSY, uid: 'a' }]);
  });
});
