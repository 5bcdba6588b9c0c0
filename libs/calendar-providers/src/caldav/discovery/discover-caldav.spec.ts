import type { UnavailableCode } from '../../provider-unavailable';
import { discoverCaldav } from './discover-caldav';
import {
  CALENDAR,
  COLLECTION,
  homeSet,
  multistatus,
  principal,
  type Reply,
  row,
  ScriptedServer,
  type Script,
} from '../scripted-server';
import { makeCalendar, radicale, radicaleUrl, removeCalendars } from '../test-account';

/** A server whose principal is /p/ and whose calendars are in /home/. */
const places: Record<string, Reply> = {
  '/dav/': multistatus(row('/dav/', COLLECTION, principal('/p/'))),
  '/p/': multistatus(row('/p/', COLLECTION, homeSet('/home/'))),
  '/home/': multistatus(row('/home/', COLLECTION), row('/home/work/', CALENDAR)),
  '/home/work/': multistatus(row('/home/work/', CALENDAR)),
};

const redirect = (location: string, status = 301): Reply => ({ status, headers: { location } });
const HTML: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html></html>',
};

const failureOf = async (found: Promise<unknown>): Promise<UnavailableCode> => {
  const failure = (await found.catch((error: unknown) => error)) as { code: UnavailableCode };
  return failure.code;
};

let server: ScriptedServer;
let other: ScriptedServer;
beforeAll(async () => {
  [server, other] = [await ScriptedServer.start(), await ScriptedServer.start()];
});
afterAll(async () => {
  await Promise.all([server.stop(), other.stop()]);
});

/** Answers these places and no others. */
const onlyPlaces =
  (all: Record<string, Reply>): Script =>
  ({ path }) =>
    all[path];

/** Answers these places beside those that every test has. */
const withPlaces = (more: Record<string, Reply>): Script => {
  const all = { ...places, ...more };
  return ({ path }) => all[path];
};

describe('from what the owner typed', () => {
  it.each([
    ['a server', '/', '/home/'],
    ['a place that names the principal', '/dav/', '/home/'],
    ['a principal', '/p/', '/home/'],
    ['a home', '/home/', '/home/'],
    ['one calendar', '/home/work/', '/home/work/'],
    ['a page that is no WebDAV', '/index.html', '/home/'],
  ])('the calendars of %s are found', async (_, path, home) => {
    server.answer(withPlaces({ '/.well-known/caldav': redirect('/dav/'), '/index.html': HTML }));
    expect(await discoverCaldav(server.account(path))).toEqual({
      url: server.url + home,
      username: 'alice',
    });
  });

  it.each([301, 302, 303, 307, 308])(
    'a redirect by %i is followed, method and question kept',
    async (status) => {
      server.answer(
        withPlaces({
          '/.well-known/caldav': redirect('dav', status),
          '/.well-known/dav': redirect(`${server.url}/dav/`, status),
        }),
      );
      expect(await discoverCaldav(server.account())).toEqual({
        url: `${server.url}/home/`,
        username: 'alice',
      });
      const [first, , third] = server.asked;
      expect(third).toMatchObject({ method: 'PROPFIND', path: '/dav/', body: first?.body });
      expect(third?.headers['depth']).toBe('0');
    },
  );

  it('a server without a well-known place is asked itself', async () => {
    server.answer(withPlaces({ '/': multistatus(row('/', COLLECTION, principal('/p/'))) }));
    expect(await discoverCaldav(server.account())).toEqual({
      url: `${server.url}/home/`,
      username: 'alice',
    });
  });

  it('a bare host is asked by https, and else as whoever lets us out allows', async () => {
    server.answer(withPlaces({ '/.well-known/caldav': redirect('/dav/') }));
    const host = server.url.replace('http://', '');
    const asked: string[] = [];
    const account = server.account('', { url: host });
    const fetchNoted: typeof account.fetch = (url, init) => (
      asked.push(url),
      account.fetch(url, init)
    );
    expect(await discoverCaldav({ ...account, fetch: fetchNoted })).toEqual({
      url: `${server.url}/home/`,
      username: 'alice',
    });
    expect(asked[0]).toBe(`https://${host}/.well-known/caldav`);
  });

  it.each([
    'alice@calendar.test',
    'mailto:alice@calendar.test',
    'calendar.test',
    ' calendar.test/ ',
    'caldavs://calendar.test',
    'https://alice:secret@calendar.test#x',
  ])('%s leads to its host', async (typed) => {
    server.answer(withPlaces({ '/.well-known/caldav': redirect('/dav/') }));
    const asked: string[] = [];
    const account = server.account('', { url: typed });
    const rerouted: typeof account.fetch = (url, init) => {
      asked.push(url);
      return account.fetch(url.replace('https://calendar.test', server.url), init);
    };
    expect(await discoverCaldav({ ...account, fetch: rerouted })).toEqual({
      url: 'https://calendar.test/home/',
      username: 'alice',
    });
    expect(asked[0]).toBe('https://calendar.test/.well-known/caldav');
  });

  it.each([
    ['its folder', '/cloud/', '/cloud/remote.php/dav/'],
    ['a page in it', '/cloud/index.php', '/cloud/remote.php/dav/'],
    ['the server alone', '/', '/dav.php/'],
    ['a place below it', '/dav/files/alice/notes', '/dav/'],
    ['its address without the slash', '/dav', '/dav/'],
  ])('an account is found where it usually is, from %s', async (_, typed, entry) => {
    server.answer(
      onlyPlaces({
        [entry]: multistatus(row(entry, COLLECTION, principal('/p/'))),
        '/p/': places['/p/'] as Reply,
        '/home/': places['/home/'] as Reply,
      }),
    );
    expect(await discoverCaldav(server.account(typed))).toEqual({
      url: `${server.url}/home/`,
      username: 'alice',
    });
  });

  it('calendars that everybody may read are found without a name, on another server too', async () => {
    other.answer(onlyPlaces({ '/public/': multistatus(row('/public/', CALENDAR)) }));
    server.answer(onlyPlaces({ '/public/': redirect(`${other.url}/public/`) }));
    const nobody = { username: '', password: '' };
    expect(await discoverCaldav(server.account('/public/', nobody))).toEqual({
      url: `${other.url}/public/`,
      username: '',
    });
    const shown = [...server.asked, ...other.asked].map(({ headers }) => headers.authorization);
    expect(shown.filter((header) => header !== undefined)).toEqual([]);
  });

  it('several homes are kept together by their principal', async () => {
    server.answer(
      withPlaces({
        '/p/': multistatus(row('/p/', COLLECTION, homeSet('/home/', '/team/'))),
        '/team/': multistatus(row('/team/', COLLECTION)),
      }),
    );
    expect(await discoverCaldav(server.account('/p/'))).toEqual({
      url: `${server.url}/p/`,
      username: 'alice',
    });
  });

  it('somebody else’s home is taken as it was typed', async () => {
    server.answer(
      withPlaces({
        '/bob/': multistatus(
          row('/bob/', COLLECTION, principal('/p/')),
          row('/bob/shared/', CALENDAR),
        ),
      }),
    );
    expect(await discoverCaldav(server.account('/bob/'))).toEqual({
      url: `${server.url}/bob/`,
      username: 'alice',
    });
  });

  it('a server that names itself by http behind a proxy is asked where it is', async () => {
    server.answer(
      withPlaces({ '/p/': multistatus(row('/p/', COLLECTION, homeSet('http://127.0.0.1/home/'))) }),
    );
    expect(await discoverCaldav(server.account('/p/'))).toEqual({
      url: `${server.url}/home/`,
      username: 'alice',
    });
  });
});

describe('what cannot be found', () => {
  it.each<[string, UnavailableCode, Script]>([
    ['a web page', 'not-caldav', () => HTML],
    ['nothing anywhere', 'not-caldav', () => undefined],
    ['a plain web server', 'not-caldav', () => ({ status: 405 })],
    [
      'a multistatus that is broken',
      'not-caldav',
      () => ({ ...multistatus(), body: '<d:multistatus><a></d:multistatus>' }),
    ],
    ['a multistatus that is empty', 'not-caldav', () => multistatus()],
    [
      'an XML bomb',
      'not-caldav',
      () => ({
        ...multistatus(),
        body: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
      }),
    ],
    ['a redirect to itself', 'not-caldav', () => redirect('/')],
    ['a redirect to nowhere', 'not-caldav', () => redirect('http://')],
    ['a refused password', 'wrong-password', () => ({ status: 401 })],
    ['a forbidden place', 'forbidden', () => ({ status: 403 })],
    [
      'a place that does not know us',
      'wrong-password',
      () =>
        multistatus(
          row('/', '<d:current-user-principal><d:unauthenticated/></d:current-user-principal>'),
        ),
    ],
    ['a broken server', 'server-error', () => ({ status: 500 })],
    ['a busy server', 'server-error', () => ({ status: 503 })],
    ['a gateway that gave up', 'timed-out', () => ({ status: 504 })],
    [
      'no calendars',
      'no-calendars',
      withPlaces({
        '/.well-known/caldav': redirect('/dav/'),
        '/home/': multistatus(row('/home/', COLLECTION)),
      }),
    ],
    [
      'a refused password behind a page',
      'wrong-password',
      ({ path }) => (path === '/' ? HTML : { status: 401 }),
    ],
  ])('%s is %s', async (_, code, script) => {
    server.answer(script);
    expect(await failureOf(discoverCaldav(server.account()))).toBe(code);
  });

  it.each<[UnavailableCode, object]>([
    ['host-unknown', { code: 'ENOTFOUND' }],
    ['host-unknown', { code: 'host-unknown' }],
    ['unreachable', { code: 'ECONNREFUSED' }],
    ['tls', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    ['too-large', { code: 'too-large' }],
    ['timed-out', { code: 'UND_ERR_CONNECT_TIMEOUT' }],
    ['timed-out', { name: 'TimeoutError' }],
    ['timed-out', { code: 'timed-out' }],
    ['address-not-allowed', { code: 'address-not-allowed' }],
  ])('%s when fetch fails by %j', async (code, cause) => {
    const failing = async (): Promise<Response> => {
      throw new TypeError('fetch failed', { cause });
    };
    expect(await failureOf(discoverCaldav(server.account('/', { fetch: failing })))).toBe(code);
  });

  it.each<[string, UnavailableCode]>([
    ['file:///etc/passwd', 'address-not-allowed'],
    ['ftp://127.0.0.1/', 'address-not-allowed'],
    ['https://', 'host-unknown'],
    ['not a host', 'host-unknown'],
  ])('%s is %s before anybody is asked', async (url, code) => {
    server.answer(() => undefined);
    expect(await failureOf(discoverCaldav(server.account('', { url })))).toBe(code);
    expect(server.asked).toEqual([]);
  });
});

describe('the password', () => {
  it.each<[string, () => Script]>([
    [
      'redirects',
      () =>
        onlyPlaces({
          '/.well-known/caldav': redirect(`${other.url}/dav/`),
          '/': redirect(`${other.url}/`),
        }),
    ],
    [
      'names its principal',
      () =>
        onlyPlaces({
          '/.well-known/caldav': multistatus(
            row('/', COLLECTION, principal(`http://localhost:${new URL(other.url).port}/p/`)),
          ),
        }),
    ],
  ])('goes to no other server that the named one %s to', async (_, script) => {
    server.answer(script());
    other.answer(() => places['/home/']);
    expect(await failureOf(discoverCaldav(server.account()))).toBe('address-not-allowed');
    expect(other.asked).toEqual([]);
  });

  it('is sent as UTF-8', async () => {
    server.answer(withPlaces({}));
    await discoverCaldav(server.account('/p/', { username: 'jörg', password: 'pässwört' }));
    const [, credentials = ''] = server.asked.at(-1)?.headers.authorization?.split(' ') ?? [];
    expect(Buffer.from(credentials, 'base64').toString()).toBe('jörg:pässwört');
  });
});

const describeWithServer = radicaleUrl === undefined ? describe.skip : describe;

describeWithServer('on Radicale', () => {
  afterAll(removeCalendars);

  it.each(['/', '/.well-known/caldav', '/alice/'])(
    'the calendars are found from %s',
    async (path) => {
      expect(await discoverCaldav(radicale(path))).toEqual({
        url: radicale('/alice/').url,
        username: 'alice',
      });
    },
  );

  it('one calendar is found as itself', async () => {
    const url = await makeCalendar('Only this');
    expect(await discoverCaldav(radicale('', { url }))).toEqual({ url, username: 'alice' });
  });

  it('a wrong password is told', async () => {
    expect(await failureOf(discoverCaldav(radicale('/', { password: 'wrong' })))).toBe(
      'wrong-password',
    );
  });
});
