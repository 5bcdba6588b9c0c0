import { between } from '@appointment/testing';
import { meeting, subscriptionContract } from '../calendar-port.contract';
import type { ChangePage, Viewpoint } from '../calendar-port';
import { FeedServer } from './feed-server';
import { icsPort } from './ics-port';
import type { IcsSubscription } from './subscription';

describe('a subscription', () => {
  subscriptionContract(async () => {
    const server = new FeedServer();
    const locked = new FeedServer();
    locked.status = 401;
    return {
      port: icsPort(server),
      calendar: server.url,
      title: 'The Club',
      readOnly: true,
      locked: icsPort(locked),
      write: async (uid, text) => server.write(uid, text),
      erase: async (uid) => server.erase(uid),
      read: async (uid) => server.read(uid),
    };
  });
});

const view: Viewpoint = {
  within: between('2026-03-01T00:00Z', '2026-05-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

const event = (uid: string, day = '20260330', stamp = '20260301T120000Z'): string =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:${stamp}\r\nDTSTART:${day}T100000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n`;

const answering =
  (...answers: Response[]): IcsSubscription['fetch'] =>
  async () =>
    answers.shift() ?? new Response('', { status: 404 });

const calendar = (...inner: string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${inner.join('')}END:VCALENDAR\r\n`;

const uids = (changed: readonly { uid: string }[]): string[] => changed.map(({ uid }) => uid);

describe('what changed in a subscription', () => {
  it('is asked for by the ETag, and costs no text if it is nothing', async () => {
    const server = new FeedServer();
    server.write('a', event('a'));
    const port = icsPort(server);
    const { next } = await port.changes(server.url, undefined, view);
    const later = await port.changes(server.url, next, view);
    expect(later).toMatchObject({ complete: false, changed: [], gone: [], next });
    expect(server.asked.map(({ init }) => init.headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
    ]);
  });

  it('is asked for by the date where there is no ETag', async () => {
    const modified = 'Sun, 01 Mar 2026 12:00:00 GMT';
    const asked: unknown[] = [];
    const answers = [
      new Response(calendar(event('a')), { headers: { 'last-modified': modified } }),
      new Response(null, { status: 304 }),
    ];
    const port = icsPort({
      url: 'https://feeds.test/a.ics',
      fetch: async (_, { headers }) => {
        asked.push(headers['if-modified-since']);
        return answers.shift() ?? new Response();
      },
    });
    const { next } = await port.changes('https://feeds.test/a.ics', undefined, view);
    expect(await port.changes('https://feeds.test/a.ics', next, view)).toMatchObject({ next });
    expect(asked).toEqual([undefined, modified]);
  });

  it('is the event that differs; the others are unchanged, and what is not named is gone', async () => {
    const server = new FeedServer();
    const names = Array.from({ length: 40 }, (_, index) => `e${index}`);
    for (const name of names) server.write(name, event(name));
    const port = icsPort(server);
    const { next } = await port.changes(server.url, undefined, view);
    server.write('e7', event('e7', '20260401'));
    server.erase('e8');
    const { complete, changed, unchanged = [] } = await port.changes(server.url, next, view);
    expect(complete).toBe(true);
    expect(uids(changed)).toContain('e7');
    expect(changed.length).toBeLessThan(12);
    expect(changed.length + unchanged.length).toBe(39);
    expect([...uids(changed), ...unchanged].join()).not.toContain('e8');
  });

  it('is nothing if the server only stamps everything anew', async () => {
    const server = new FeedServer();
    server.forgets = true;
    server.write('a', event('a'));
    const port = icsPort(server);
    const { next } = await port.changes(server.url, undefined, view);
    server.write('a', event('a', '20260330', '20260302T120000Z'));
    expect(await port.changes(server.url, next, view)).toMatchObject({
      changed: [],
      unchanged: ['#a'],
    });
  });

  it('comes in pages of two hundred', async () => {
    const events = Array.from({ length: 450 }, (_, index) => event(`e${index}`));
    const url = 'https://feeds.test/a.ics';
    const port = icsPort({ url, fetch: answering(new Response(calendar(...events))) });
    const pages: ChangePage[] = [];
    await port.changes(url, undefined, view, async (page) => void pages.push(page));
    expect(pages.map(({ done, expected }) => [done, expected])).toEqual([
      [200, 450],
      [400, 450],
      [450, 450],
    ]);
  });
});

describe('the text of a subscription', () => {
  const read = (text: string) => {
    const url = 'https://feeds.test/a.ics';
    return icsPort({ url, fetch: answering(new Response(text)) }).changes(url, undefined, view);
  };

  it('may hold broken events beside sound ones', async () => {
    const broken = 'BEGIN:VEVENT\r\nUID:b\r\nDTSTART:yesterday\r\nEND:VEVENT\r\n';
    const { changed, problems } = await read(calendar(event('a'), broken, event('c')));
    expect(uids(changed).sort()).toEqual(['a', 'c']);
    expect(problems).toMatchObject([{ id: '#b' }]);
  });

  it.each([
    ['within an event', -60],
    ['between two', -'END:VCALENDAR\r\n'.length],
    ['within the last line', -4],
  ])('is none if it is cut off %s: what is missing would be free', async (_, at) => {
    const cut = read(calendar(event('a'), event('b')).slice(0, at));
    await expect(cut).rejects.toMatchObject({ code: 'not-icalendar' });
  });

  it.each(['end:vcalendar', 'END:VCALENDAR \r\n\r\n', 'END:VCALENDAR\u0000'])(
    'is whole if it ends with %j',
    async (end) => {
      const { changed } = await read(calendar(event('a')).replace(/END:VCALENDAR\r\n$/, end));
      expect(uids(changed)).toEqual(['a']);
    },
  );

  it('may name zones that it defines itself', async () => {
    const zone =
      'BEGIN:VTIMEZONE\r\nTZID:Our Zone\r\nBEGIN:STANDARD\r\nDTSTART:20200101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n';
    const local =
      'BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID="Our Zone":20260330T100000\r\nDURATION:PT1H\r\nEND:VEVENT\r\n';
    const { changed } = await read(calendar(local, zone));
    expect(changed[0]?.busy).toEqual([between('2026-03-30T07:00Z', '2026-03-30T08:00Z')]);
  });

  it('keeps a series and its moved occurrence together, wherever they stand', async () => {
    const series =
      'BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260330T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\n';
    const moved =
      'BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20260331T100000Z\r\nDTSTART:20260401T100000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n';
    const { changed } = await read(calendar(moved, event('b'), series));
    expect(changed.find(({ uid }) => uid === 'a')?.busy).toEqual([
      between('2026-03-30T10:00Z', '2026-03-30T11:00Z'),
      between('2026-04-01T10:00Z', '2026-04-01T11:00Z'),
    ]);
  });

  it.each(['<html>BEGIN:VCALENDAR</html>', '', '{"BEGIN":"VCALENDAR"}'])(
    'is no calendar if it is %j',
    async (text) => {
      await expect(read(text)).rejects.toMatchObject({ code: 'not-icalendar' });
    },
  );
});

const redirect = (location: string): Response =>
  new Response('', { status: 302, headers: { location } });
const feed = (text: string): Partial<IcsSubscription> => ({ fetch: answering(new Response(text)) });

describe('a subscription that cannot be read', () => {
  const list = (changes: Partial<IcsSubscription>) => async () =>
    icsPort({ url: 'https://feeds.test/secret.ics', fetch: answering(), ...changes }).list();
  const status = (code: number, headers: HeadersInit = {}) => ({
    fetch: answering(new Response('', { status: code, headers })),
  });
  const failing = (cause: object) => ({
    fetch: async () => Promise.reject(new TypeError('fetch failed', { cause })),
  });

  it.each<[string, Partial<IcsSubscription>, string]>([
    ['is not there', status(404), 'calendar-gone'],
    ['was taken away', status(410), 'calendar-gone'],
    ['needs a password', status(401), 'wrong-password'],
    ['is not shared', status(403), 'forbidden'],
    ['is asked too often', status(429, { 'retry-after': '90' }), 'rate-limited'],
    ['has trouble', status(500), 'server-error'],
    ['has an unknown host', failing({ code: 'ENOTFOUND' }), 'host-unknown'],
    ['has a bad certificate', failing({ code: 'CERT_HAS_EXPIRED' }), 'tls'],
    ['is plain http', { url: 'http://feeds.test/a.ics' }, 'address-not-allowed'],
    ['is a file', { url: 'file:///etc/passwd' }, 'address-not-allowed'],
    ['leads to plain http', status(302, { location: 'http://feeds.test/' }), 'address-not-allowed'],
    ['leads in circles', { fetch: async () => redirect('https://feeds.test/') }, 'not-icalendar'],
    ['says that it is large', status(200, { 'content-length': '20000001' }), 'too-large'],
    ['is large', { ...feed(calendar(event('a'))), maxBytes: 50 }, 'too-large'],
  ])('because it %s', async (_, changes, code) => {
    const failure = await list(changes)().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, provider: 'ics' });
    expect(String(failure)).not.toContain('secret');
  });

  it('is waited for no longer than that', async () => {
    const silent: IcsSubscription['fetch'] = (_, { signal }) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    const failure = await list({ fetch: silent, patience: 5 })().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'timed-out' });
  });

  it('tells whoever lets us out how long it is waited for, and for how much', async () => {
    const server = new FeedServer();
    await icsPort({ url: server.url, fetch: server.fetch, patience: 700, maxBytes: 900 }).list();
    await icsPort(server).list();
    const told = server.asked.map(({ init }) => [init.milliseconds, init.maxBytes]);
    expect(told).toEqual([
      [700, 900],
      [20_000, 20_000_000],
    ]);
  });

  it('says how long to wait', async () => {
    const asked = list(status(503, { 'retry-after': '120' }))();
    await expect(asked).rejects.toMatchObject({ code: 'server-error', retryAfter: 120 });
  });
});

describe('the address of a subscription', () => {
  it.each(['webcal://feeds.test/a.ics', 'WEBCALS://feeds.test/a.ics', ' feeds.test/a.ics '])(
    '%s is asked over https',
    async (url) => {
      const server = new FeedServer();
      const [listed] = await icsPort({ url, fetch: server.fetch }).list();
      expect(server.asked[0]?.url).toBe('https://feeds.test/a.ics');
      expect(listed).toEqual({
        id: 'https://feeds.test/a.ics',
        title: 'The Club',
        color: null,
        readOnly: true,
      });
    },
  );

  it('gives its name and password to its own server only', async () => {
    const asked: { url: string; authorization: string | undefined }[] = [];
    const fetcher: IcsSubscription['fetch'] = async (url, { headers }) => {
      asked.push({ url, authorization: headers['authorization'] });
      return asked.length < 2 ? redirect('https://cdn.test/a.ics') : new Response(calendar());
    };
    await icsPort({ url: 'https://al%3Fice:pw@feeds.test/a.ics', fetch: fetcher }).list();
    expect(asked).toEqual([
      {
        url: 'https://feeds.test/a.ics',
        authorization: `Basic ${Buffer.from('al?ice:pw').toString('base64')}`,
      },
      { url: 'https://cdn.test/a.ics', authorization: undefined },
    ]);
  });

  it('is where nothing can be written', async () => {
    const port = icsPort(new FeedServer());
    const refused = { code: 'read-only' };
    await expect(port.put('', meeting())).rejects.toMatchObject(refused);
    await expect(port.remove({ calendar: '', id: '', etag: null })).rejects.toMatchObject(refused);
    expect(await port.availability()).toBeNull();
  });
});
