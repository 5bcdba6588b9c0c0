import type { CaldavAccount } from '../fetch';
import { caldavPort } from '../caldav-port';
import { meeting } from '../../calendar-port.contract';
import {
  CALENDAR,
  COLLECTION,
  multistatus,
  type Reply,
  row,
  ScriptedServer,
  type Script,
} from '../scripted-server';
import { AuthMemory } from './auth-memory';
import { DigestServer } from './digest-server';

let server: ScriptedServer;
beforeAll(async () => {
  server = await ScriptedServer.start();
});
afterAll(() => server.stop());

const home: Script = () => multistatus(row('/home/', COLLECTION), row('/home/a/', CALENDAR));
const alice = (changes: Partial<CaldavAccount> = {}): CaldavAccount =>
  server.account('/home/', { memory: new AuthMemory(), ...changes });
/** The same server as if it were encrypted. */
const encrypted = (changes: Partial<CaldavAccount> = {}): CaldavAccount =>
  alice({
    url: 'https://calendar.test/home/',
    fetch: (url, init) => fetch(url.replace('https://calendar.test', server.url), init),
    ...changes,
  });
const list = (account: CaldavAccount) => caldavPort(account).list();
const ways = (): string[] =>
  server.asked.map(({ headers }) => headers.authorization?.split(' ')[0] ?? 'none');
const refusal = (header: string): Reply => ({
  status: 401,
  headers: { 'www-authenticate': header },
});
const basicOnly: Script = (asked) =>
  asked.headers.authorization?.startsWith('Basic ') ? home(asked) : refusal('Basic realm="x"');

describe('a server that takes Basic', () => {
  it('is given the password at once where nobody can listen', async () => {
    server.answer(basicOnly);
    await list(encrypted());
    expect(ways()).toEqual(['Basic', 'Basic']);
  });

  it('is heard first where somebody can listen, once', async () => {
    server.answer(basicOnly);
    const memory = new AuthMemory();
    await list(alice({ memory }));
    await list(alice({ memory }));
    expect(ways()).toEqual(['none', 'Basic', 'Basic', 'Basic', 'Basic']);
  });

  it('is asked as the owner even if it answers strangers', async () => {
    server.answer(home);
    await list(alice());
    expect(ways()).toEqual(['none', 'Basic', 'Basic']);
  });

  it('gets no event from a stranger', async () => {
    server.answer((asked) => {
      if (asked.method === 'GET') return { status: 404 };
      return asked.headers.authorization ? { status: 201 } : home(asked);
    });
    const port = caldavPort(alice());
    await port.remove({
      calendar: `${server.url}/home/a/`,
      id: `${server.url}/home/a/1`,
      etag: null,
    });
    await port.put(`${server.url}/home/a/`, meeting()).catch(() => undefined);
    const writes = server.asked.filter(({ method }) => ['PUT', 'DELETE'].includes(method));
    expect(writes).not.toHaveLength(0);
    for (const { headers } of writes) expect(headers.authorization).toMatch(/^Basic /);
  });

  it('is told a wrong password once', async () => {
    server.answer(() => refusal('Basic realm="x", Digest realm="x", nonce="n", qop="auth"'));
    await expect(list(encrypted())).rejects.toMatchObject({ code: 'wrong-password' });
    expect(ways()).toEqual(['Basic']);
  });

  it('may forget to say so', async () => {
    server.answer((asked) => (asked.headers.authorization ? home(asked) : { status: 401 }));
    expect(await list(alice())).toHaveLength(1);
  });
});

describe('a server that takes Digest', () => {
  it.each([
    ['encrypted', encrypted, ['Basic', 'Digest', 'Digest']],
    ['not encrypted', alice, ['none', 'Digest', 'Digest']],
  ])('is given one if it is %s', async (_, account, expected) => {
    server.answer(new DigestServer().guard(home));
    expect(await list(account())).toHaveLength(1);
    expect(ways()).toEqual(expected);
  });

  it('gets no plain password if it takes that too and somebody can listen', async () => {
    server.answer(new DigestServer().guard(home, 'Basic realm="here", '));
    await list(alice());
    expect(ways()).toEqual(['none', 'Digest', 'Digest']);
  });

  it('is not asked for a new nonce by each connection', async () => {
    server.answer(new DigestServer().guard(home));
    const memory = new AuthMemory();
    await list(alice({ memory }));
    await list(alice({ memory }));
    expect(ways()).toEqual(['none', 'Digest', 'Digest', 'Digest', 'Digest']);
  });

  it('may let a nonce grow old', async () => {
    server.answer(new DigestServer({ uses: 1 }).guard(home));
    expect(await list(alice())).toHaveLength(1);
    expect(ways()).toEqual(['none', 'Digest', 'Digest', 'Digest']);
  });

  it('may hand out the next nonce in time', async () => {
    const nonces: string[] = [];
    server.answer((asked) => {
      const [, nonce] = /nonce="(\w+)"/.exec(asked.headers.authorization ?? '') ?? [];
      if (nonce === undefined) return refusal('Digest realm="r", nonce="first", qop="auth"');
      nonces.push(nonce);
      const headers = { 'authentication-info': 'nextnonce="second", qop=auth' };
      return { ...home(asked), headers };
    });
    await list(alice());
    expect(nonces).toEqual(['first', 'second']);
  });

  it('tells a wrong password from an old nonce', async () => {
    server.answer(new DigestServer().guard(home));
    await expect(list(alice({ password: 'wrong' }))).rejects.toMatchObject({
      code: 'wrong-password',
    });
    expect(ways()).toEqual(['none', 'Digest']);
  });

  it.each([
    { qop: 'auth-int' },
    { algorithm: 'SHA-256' },
    { algorithm: 'SHA-256-sess' },
    { algorithm: 'SHA-256-sess', qop: 'auth-int' },
    { userhash: true },
  ] as const)('may want it in a way of its own: %j', async (habits) => {
    server.answer(new DigestServer(habits).guard(home));
    expect(await list(alice())).toHaveLength(1);
    expect(ways()).toEqual(['none', 'Digest', 'Digest']);
  });

  it('may want to know that an event arrives as it was sent', async () => {
    server.answer(
      new DigestServer({ qop: 'auth-int' }).guard((asked) => {
        if (asked.method === 'PUT') return { status: 201, headers: { etag: '"1"' } };
        return asked.method === 'GET' ? { status: 404 } : home(asked);
      }),
    );
    const put = await caldavPort(alice()).put(`${server.url}/home/a/`, meeting());
    expect(put.etag).toBe('"1"');
  });

  it('may forget a session that was remembered', async () => {
    const memory = new AuthMemory();
    server.answer(new DigestServer().guard(home));
    await list(alice({ memory }));
    server.answer(new DigestServer({ algorithm: 'SHA-256' }).guard(home));
    expect(await list(alice({ memory }))).toHaveLength(1);
    expect(ways()).toEqual(['Digest', 'Digest', 'Digest']);
  });

  it('knows names and passwords beyond ASCII', async () => {
    server.answer(new DigestServer().guard(home));
    expect(await list(alice({ username: 'jörg', password: 'pässwört' }))).toHaveLength(1);
  });
});

it.each(['Bearer realm="x"', 'Negotiate', 'NTLM, Digest realm="x", nonce="n", algorithm=X'])(
  'a server that only takes %s says so',
  async (header) => {
    server.answer(() => refusal(header));
    await expect(list(alice())).rejects.toMatchObject({ code: 'sign-in-unsupported' });
  },
);

describe('somebody without a name', () => {
  const nobody = { username: '', password: '' };

  it('reads what everybody may read, and shows nothing', async () => {
    server.answer(home);
    expect(await list(encrypted(nobody))).toHaveLength(1);
    expect(ways()).toEqual(['none', 'none']);
  });

  it('is told that a password is needed', async () => {
    server.answer(basicOnly);
    await expect(list(alice(nobody))).rejects.toMatchObject({ code: 'wrong-password' });
    expect(ways()).toEqual(['none']);
  });
});
