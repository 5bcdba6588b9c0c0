import { writeEvent } from '@appointment/icalendar';
import { meeting } from '../calendar-port.contract';
import { caldavPort } from './caldav-port';
import {
  type Asked,
  multistatus,
  type Reply,
  row,
  ScriptedServer,
  statusRow,
} from './scripted-server';

let server: ScriptedServer;
beforeAll(async () => {
  server = await ScriptedServer.start();
});
afterAll(() => server.stop());

const event = meeting({ sequence: 1 });
const path = `/cal/${event.uid}.ics`;
const stored = (text: string, etag = '"1"'): Reply => ({ headers: { etag }, body: text });
const older = stored(writeEvent(meeting({ sequence: 0 })));
const ours = stored(writeEvent(event), '"2"');
const NOTHING: Reply = { status: 404 };
const wrapped = multistatus(statusRow(path, 412));

/** Answers GETs one by one, and what changes something one by one; a search finds nothing, and there are no properties. */
function answers({ GET, others }: { GET: Reply[]; others: Reply[] }): void {
  const [looks, rest] = [[...GET], [...others]];
  server.answer(({ method }) => {
    if (method === 'REPORT' || method === 'PROPFIND') return multistatus();
    return method === 'GET' ? looks.shift() : rest.shift();
  });
}

const put = () => caldavPort(server.account()).put(`${server.url}/cal/`, event);
const remove = () =>
  caldavPort(server.account()).remove({
    calendar: `${server.url}/cal/`,
    id: server.url + path,
    etag: null,
  });
const puts = (): Asked[] => server.asked.filter(({ method }) => method === 'PUT');
const conditions = (): unknown[] =>
  puts().map(({ headers }) => headers['if-match'] ?? headers['if-none-match'] ?? null);

describe('an event that is put', () => {
  it.each<[string, Reply, unknown]>([
    ['is made where there is none', NOTHING, '*'],
    ['overwrites only what was seen', older, '"1"'],
    [
      'overwrites without a condition what has a weak mark',
      { ...older, headers: { etag: 'W/"1"' } },
      null,
    ],
    ['overwrites without a condition what has no mark', { ...older, headers: {} }, null],
  ])('%s', async (_, there, condition) => {
    answers({ GET: [there], others: [{ status: 204, headers: { etag: '"2"' } }] });
    expect(await put()).toEqual({
      calendar: `${server.url}/cal/`,
      id: server.url + path,
      etag: '"2"',
    });
    expect(conditions()).toEqual([condition]);
    expect(puts()[0]).toMatchObject({
      path,
      body: writeEvent(event),
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    });
  });

  it.each<[string, Reply]>([
    ['a refusal that is wrapped in 207', wrapped],
    ['a failure', { status: 500 }],
    ['a gateway that gave up', { status: 504 }],
    ['a conflict', { status: 409 }],
  ])('is stored if it is there after %s', async (_, answer) => {
    answers({ GET: [NOTHING, ours], others: [answer] });
    expect(await put()).toMatchObject({ id: server.url + path, etag: '"2"' });
    expect(puts()).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['412', { status: 412 }],
    ['412 within 207', wrapped],
  ])('is put again if somebody was faster: %s', async (_, answer) => {
    answers({ GET: [NOTHING, older], others: [answer, { status: 204 }] });
    await put();
    expect(conditions()).toEqual(['*', '"1"']);
  });

  it('is left if somebody was faster with a newer word', async () => {
    answers({
      GET: [older, stored(writeEvent(meeting({ sequence: 2 })), '"9"')],
      others: [{ status: 412 }],
    });
    expect(await put()).toMatchObject({ etag: '"9"' });
    expect(puts()).toHaveLength(1);
  });

  it('gives up where it is refused again and again', async () => {
    server.answer(({ method }) => (method === 'GET' ? older : { status: 412 }));
    await expect(put()).rejects.toMatchObject({ code: 'unreachable' });
    expect(puts()).toHaveLength(3);
  });

  it.each<[number, string]>([
    [401, 'wrong-password'],
    [403, 'read-only'],
    [404, 'calendar-gone'],
    [405, 'read-only'],
    [500, 'server-error'],
    [503, 'server-error'],
    [507, 'server-error'],
  ])('fails if it is not there after %i: %s', async (status, code) => {
    server.answer(({ method }) =>
      method === 'PUT' ? { status } : method === 'REPORT' ? multistatus() : NOTHING,
    );
    await expect(put()).rejects.toMatchObject({ code });
  });

  /** It stands at another address; the calendar says so from the given search on. */
  function standsElsewhere(fromSearch: number, status: number): void {
    let searches = 0;
    server.answer(({ method, path: asked }) => {
      if (method === 'REPORT')
        return ++searches < fromSearch
          ? multistatus()
          : multistatus(row('/cal/similar'), row('/cal/other'));
      if (method === 'GET')
        return asked === '/cal/other'
          ? older
          : asked === path
            ? NOTHING
            : stored(writeEvent(meeting({ uid: `x${event.uid}` })));
      return asked === '/cal/other' ? { status: 204, headers: { etag: '"2"' } } : { status };
    });
  }

  it('goes where its uid is, and never makes a second', async () => {
    standsElsewhere(1, 201);
    expect(await put()).toMatchObject({ id: `${server.url}/cal/other` });
    expect(conditions()).toEqual(['"1"']);
  });

  it.each([403, 409])('goes where its uid turns out to be if that is taken: %i', async (status) => {
    standsElsewhere(2, status);
    expect(await put()).toMatchObject({ id: `${server.url}/cal/other` });
    expect(conditions()).toEqual(['*', '"1"']);
  });

  /** The server stores what it gets, and the connection breaks before it says so. */
  const breaking = (cause: object, isStored: boolean): Promise<unknown> => {
    let text: string | undefined;
    server.answer(({ method, body }) => {
      if (method === 'PUT') text = isStored ? body : undefined;
      if (method === 'REPORT') return multistatus();
      return method === 'GET' && text !== undefined ? stored(text, '"2"') : { status: 404 };
    });
    const account = server.account();
    const cut: typeof account.fetch = async (url, init) => {
      const answer = await account.fetch(url, init);
      if (init.method === 'PUT') throw new TypeError('fetch failed', { cause });
      return answer;
    };
    return caldavPort({ ...account, fetch: cut }).put(`${server.url}/cal/`, event);
  };

  it.each([{ code: 'ECONNRESET' }, { name: 'TimeoutError' }, { code: 'timed-out' }])(
    'is stored if it is there after the connection broke by %j',
    async (cause) => {
      expect(await breaking(cause, true)).toMatchObject({ id: server.url + path, etag: '"2"' });
      expect(puts()).toHaveLength(1);
    },
  );

  it('is to be tried again if it is not there after the connection broke', async () => {
    await expect(breaking({ code: 'ECONNRESET' }, false)).rejects.toMatchObject({
      code: 'unreachable',
    });
    expect(puts()).toHaveLength(1);
  });

  it.each(['/cal/renamed.ics', 'renamed.ics'])(
    'stands where the server says: %s',
    async (location) => {
      server.answer(({ method, path: asked }) => {
        if (method === 'PUT') return { status: 201, headers: { location, etag: '"of the old"' } };
        if (method === 'REPORT') return multistatus();
        const isThere = method === 'PROPFIND' && asked === '/cal/renamed.ics';
        return isThere ? multistatus(row(asked, '<d:getetag>"7"</d:getetag>')) : NOTHING;
      });
      expect(await put()).toMatchObject({ id: `${server.url}/cal/renamed.ics`, etag: '"7"' });
    },
  );

  it('is asked for its mark if the server does not say it', async () => {
    server.answer(({ method }) => {
      if (method === 'PUT') return { status: 201 };
      if (method === 'PROPFIND') return multistatus(row(path, '<d:getetag>"7"</d:getetag>'));
      return method === 'REPORT' ? multistatus() : NOTHING;
    });
    expect(await put()).toMatchObject({ id: server.url + path, etag: '"7"' });
  });

  it('is looked for if the server has put it somewhere without a word', async () => {
    let isPut = false;
    const found = `<cal:calendar-data><![CDATA[${writeEvent(event)}]]></cal:calendar-data>`;
    server.answer(({ method }) => {
      if (method === 'PUT') isPut = true;
      if (method === 'PUT') return { status: 201 };
      if (method === 'REPORT')
        return isPut
          ? multistatus(row('/cal/77', '<d:getetag>"7"</d:getetag>', found))
          : multistatus();
      return method === 'PROPFIND' ? multistatus() : NOTHING;
    });
    expect(await put()).toMatchObject({ id: `${server.url}/cal/77`, etag: '"7"' });
  });

  it('knows an ETag that the compression has marked', async () => {
    answers({ GET: [{ ...older, headers: { etag: '"1-gzip"' } }], others: [{ status: 204 }] });
    await put();
    expect(conditions()).toEqual(['"1"']);
  });

  it.each([
    '<d:error xmlns:d="DAV:"><c:max-attendees-per-instance xmlns:c="urn:ietf:params:xml:ns:caldav"/></d:error>',
    // Cyrus: its uid stands in another calendar of the owner.
    '<D:error xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><C:unique-scheduling-object-resource><D:href>/other/a.ics</D:href></C:unique-scheduling-object-resource></D:error>',
  ])('may be refused without the calendar being read-only: %s', async (body) => {
    server.answer(({ method }) =>
      method === 'PUT' ? { status: 403, body } : method === 'REPORT' ? multistatus() : NOTHING,
    );
    await expect(put()).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an event that is removed', () => {
  it.each([200, 204, 404, 410])('is gone after %i', async (status) => {
    answers({ GET: [], others: [{ status }] });
    await expect(remove()).resolves.toBeUndefined();
  });

  it.each<[string, Reply]>([
    ['207', multistatus(statusRow(path, 204))],
    ['500', { status: 500 }],
  ])('is gone if it is not there after %s', async (_, answer) => {
    answers({ GET: [NOTHING], others: [answer] });
    await expect(remove()).resolves.toBeUndefined();
  });

  it.each<[number, string]>([
    [401, 'wrong-password'],
    [403, 'read-only'],
    [423, 'not-caldav'],
    [500, 'server-error'],
  ])('is still there after %i: %s', async (status, code) => {
    answers({ GET: [ours], others: [{ status }] });
    await expect(remove()).rejects.toMatchObject({ code });
  });

  const removeOurs = () =>
    caldavPort(server.account()).remove({
      calendar: `${server.url}/cal/`,
      id: server.url + path,
      etag: '"1"',
      uid: event.uid,
    });
  const deletes = () =>
    server.asked
      .filter(({ method }) => method === 'DELETE')
      .map(({ path: asked, headers }) => [asked, headers['if-match']]);

  it('is removed as it was seen, and again as it is by now', async () => {
    answers({ GET: [ours], others: [{ status: 412 }, { status: 204 }] });
    await removeOurs();
    expect(deletes()).toEqual([
      [path, '"1"'],
      [path, '"2"'],
    ]);
  });

  it('is not another that stands in its place', async () => {
    answers({ GET: [stored(writeEvent(meeting({ uid: 'other' })))], others: [{ status: 412 }] });
    await removeOurs();
    expect(deletes()).toHaveLength(1);
  });

  it('is removed where it has been moved to', async () => {
    let isThere = true;
    const found = `<cal:calendar-data><![CDATA[${writeEvent(event)}]]></cal:calendar-data>`;
    server.answer(({ method, path: asked }) => {
      if (method === 'REPORT')
        return isThere
          ? multistatus(row('/cal/moved', '<d:getetag>"9"</d:getetag>', found))
          : multistatus();
      if (asked !== '/cal/moved') return NOTHING;
      isThere = false;
      return { status: 204 };
    });
    await removeOurs();
    expect(deletes()).toEqual([
      [path, '"1"'],
      ['/cal/moved', '"9"'],
    ]);
  });

  it.each([
    [NOTHING, undefined],
    [ours, 'timed-out'],
  ])('is looked for after the connection broke', async (there, code) => {
    server.answer(({ method }) => (method === 'GET' ? there : { status: 204 }));
    const account = server.account();
    const cut: typeof account.fetch = async (url, init) => {
      if (init.method === 'DELETE')
        throw Object.assign(new Error('late'), { name: 'TimeoutError' });
      return account.fetch(url, init);
    };
    const port = caldavPort({ ...account, fetch: cut });
    const removed = port.remove({ calendar: '', id: server.url + path, etag: null });
    const failure = await removed.catch((error: unknown) => error);
    expect((failure as { code?: string } | undefined)?.code).toBe(code);
  });
});
