import { COLLECTION, CALENDAR, homeSet, multistatus, principal, row } from '../scripted-server';
import type { FetchInit } from '../fetch';
import { discoverCaldav, type TypedAccount } from './discover-caldav';
import type { NameServer, SrvRecord } from './name-server';

/** Servers by their origins, and what each of them was asked. */
class Net {
  readonly asked: { url: string; authorization: string | undefined }[] = [];

  constructor(readonly answers: Readonly<Record<string, string>>) {}

  readonly fetch = async (url: string, { headers }: FetchInit): Promise<Response> => {
    this.asked.push({ url, authorization: headers['authorization'] });
    const { origin, pathname } = new URL(url);
    if (!Object.keys(this.answers).some((known) => known.startsWith(origin)))
      throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
    const body = this.answers[origin + pathname];
    if (body?.startsWith('->'))
      return new Response('', { status: 301, headers: { location: body.slice(2) } });
    return new Response(body ?? '', { status: body === undefined ? 404 : 207 });
  };

  get hosts(): string[] {
    return [...new Set(this.asked.map(({ url }) => new URL(url).origin))];
  }
}

const body = (...rows: string[]): string => String(multistatus(...rows).body);
/** A whole account under that address. */
const account = (origin: string, entry = '/.well-known/caldav'): Record<string, string> => ({
  [`${origin}${entry}`]: body(row(entry, COLLECTION, principal('/p/'))),
  [`${origin}/p/`]: body(row('/p/', COLLECTION, homeSet('/home/'))),
  [`${origin}/home/`]: body(row('/home/', COLLECTION), row('/home/a/', CALENDAR)),
});

const record = (name: string, changes: Partial<SrvRecord> = {}): SrvRecord => ({
  name,
  port: 443,
  priority: 0,
  weight: 1,
  ...changes,
});

const NONE = Object.assign(new Error('queryEnotfound'), { code: 'ENOTFOUND' });
const names = (
  srv: Record<string, SrvRecord[]>,
  txt: Record<string, string[][]> = {},
): NameServer => ({
  srv: async (name) => srv[name] ?? Promise.reject(NONE),
  txt: async (name) => txt[name] ?? Promise.reject(NONE),
});

const SECURE = '_caldavs._tcp.example.org';
const PLAIN = '_caldav._tcp.example.org';

const discover = (net: Net, resolve: NameServer, changes: Partial<TypedAccount> = {}) =>
  discoverCaldav({
    url: 'alice@example.org',
    username: 'alice@example.org',
    password: 'secret',
    fetch: net.fetch,
    resolve,
    random: () => 0,
    patience: 20,
    ...changes,
  });

describe('a mail address', () => {
  it.each(['alice@example.org', 'mailto:alice@example.org', 'example.org', 'https://example.org'])(
    'such as %s leads to the server that the DNS names, also of another domain',
    async (url) => {
      const net = new Net(account('https://dav.provider.net:8443'));
      const resolve = names({ [SECURE]: [record('dav.provider.net.', { port: 8443 })] });
      expect(await discover(net, resolve, { url })).toEqual({
        url: 'https://dav.provider.net:8443/home/',
        username: 'alice@example.org',
      });
    },
  );

  it('leads to the path that a TXT record names, in pieces too', async () => {
    const net = new Net(account('https://dav.provider.net', '/cal/dav'));
    const resolve = names(
      { [SECURE]: [record('dav.provider.net')] },
      { [SECURE]: [['v=1'], ['pa', 'th=/cal/dav']] },
    );
    await discover(net, resolve);
    expect(net.asked[0]?.url).toBe('https://dav.provider.net/cal/dav');
  });

  it('leads to no other host by a path', async () => {
    const net = new Net(account('https://dav.provider.net'));
    const resolve = names(
      { [SECURE]: [record('dav.provider.net')] },
      { [SECURE]: [['path=https://evil.test/']] },
    );
    await discover(net, resolve);
    expect(net.hosts).toEqual(['https://dav.provider.net']);
  });

  it('leads to the lowest priority first, and on from a server that does not answer', async () => {
    const net = new Net(account('https://b.provider.net'));
    const resolve = names({
      [SECURE]: [
        record('c.provider.net', { priority: 20 }),
        record('b.provider.net', { priority: 10 }),
        record('a.provider.net', { priority: 1 }),
      ],
    });
    await discover(net, resolve);
    expect(net.hosts).toEqual(['https://a.provider.net', 'https://b.provider.net']);
  });

  it.each([
    [0, 'light'],
    [0.24, 'light'],
    [0.26, 'heavy'],
    [0.999, 'heavy'],
  ])('leads to one of a priority by weight: %f to %s', async (chance, first) => {
    const net = new Net({ ...account('https://light.test'), ...account('https://heavy.test') });
    const resolve = names({
      [SECURE]: [record('heavy.test', { weight: 3 }), record('light.test', { weight: 1 })],
    });
    await discover(net, resolve, { random: () => chance });
    expect(net.hosts).toEqual([`https://${first}.test`]);
  });

  it('leads to its own domain if there are no records', async () => {
    const net = new Net(account('https://example.org'));
    expect(await discover(net, names({}))).toMatchObject({ url: 'https://example.org/home/' });
  });

  it('leads to its own domain if the name server never answers', async () => {
    const net = new Net(account('https://example.org'));
    const never = Promise.withResolvers<never>().promise;
    const silent = { srv: () => never, txt: () => never };
    expect(await discover(net, silent)).toMatchObject({ url: 'https://example.org/home/' });
  });

  it.each(['.', ''])('is no calendar if the domain says so by %j', async (name) => {
    const net = new Net(account('https://example.org'));
    const resolve = names({ [SECURE]: [record(name)], [PLAIN]: [record(name)] });
    await expect(discover(net, resolve)).rejects.toMatchObject({ code: 'not-caldav' });
    expect(net.asked).toEqual([]);
  });
});

describe('the password', () => {
  it('follows no unencrypted record to another domain', async () => {
    const net = new Net(account('http://dav.provider.net'));
    const resolve = names({ [PLAIN]: [record('dav.provider.net', { port: 80 })] });
    await expect(discover(net, resolve)).rejects.toMatchObject({ code: 'host-unknown' });
    expect(net.hosts).toEqual(['https://example.org']);
  });

  it('does not follow a redirect from there to yet another domain', async () => {
    const net = new Net({
      'https://dav.provider.net/.well-known/caldav': '->https://evil.test/',
      ...account('https://evil.test', '/'),
    });
    const resolve = names({ [SECURE]: [record('dav.provider.net')] });
    await expect(discover(net, resolve)).rejects.toMatchObject({ code: 'address-not-allowed' });
    expect(net.hosts).not.toContain('https://evil.test');
  });

  it('is not sent without encryption because a certificate is bad', async () => {
    const net = new Net(account('http://example.org'));
    const bad = async (url: string, init: FetchInit): Promise<Response> => {
      if (url.startsWith('https:'))
        throw new TypeError('fetch failed', { cause: { code: 'CERT_HAS_EXPIRED' } });
      return net.fetch(url, init);
    };
    await expect(discover(net, names({}), { fetch: bad })).rejects.toMatchObject({ code: 'tls' });
    expect(net.asked).toEqual([]);
  });
});

describe('the name', () => {
  const local = `Basic ${Buffer.from('alice:secret').toString('base64')}`;
  const onlyLocal = (net: Net) => async (url: string, init: FetchInit) =>
    init.headers['authorization'] === local
      ? net.fetch(url, init)
      : new Response('', { status: 401 });

  it('is that before the @ where the whole address is refused', async () => {
    const net = new Net(account('https://example.org'));
    expect(await discover(net, names({}), { fetch: onlyLocal(net) })).toMatchObject({
      username: 'alice',
    });
  });

  it('is taken from the address where none was typed', async () => {
    const net = new Net(account('https://example.org'));
    const found = await discover(net, names({}), { username: '', fetch: onlyLocal(net) });
    expect(found).toMatchObject({ username: 'alice' });
  });

  it('is tried twice at most in each form', async () => {
    let refused = 0;
    const refusing = async () => (refused++, new Response('', { status: 401 }));
    const asked = discover(new Net({}), names({}), { fetch: refusing });
    await expect(asked).rejects.toMatchObject({ code: 'wrong-password' });
    expect(refused).toBe(4);
  });
});
