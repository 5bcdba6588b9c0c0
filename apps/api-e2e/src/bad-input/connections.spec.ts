import { createServer } from 'node:net';
import { alice, type Bookable, databases, freePort, type World } from '@appointment/tools';
import { openWorld } from '../support/documented-world';
import { fieldsOf, refusalOf } from '../support/problems';

describe.each(databases)('bad input for a connection (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  const silentPort = async () => {
    const port = await freePort();
    return `http://127.0.0.1:${port}/`;
  };

  /** Takes the connection and says nothing that HTTP knows. */
  const babbler = async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).end('hello\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
  };

  const refusal = async (url: string, password = alice.password) => {
    const owner = await world.signUp('Dora');
    const body = { url, username: alice.username, password };
    const answer = await owner.api.post('/api/v1/connections/caldav', body);
    const stored = await owner.api.get('/api/v1/connections');
    expect(stored.as<{ items: unknown[] }>(200).items).toEqual([]);
    expect((await owner.api.get('/api/v1/calendars')).as<{ items: unknown[] }>(200).items).toEqual(
      [],
    );
    return refusalOf(answer);
  };

  it('an address that does not answer', async () => {
    expect(await refusal(await silentPort())).toEqual([422, 'connection.unreachable']);
  });

  it('a name that no server has', async () => {
    expect(await refusal('https://calendar.invalid/')).toEqual([422, 'connection.host-unknown']);
  });

  it('a password that is refused', async () => {
    expect(await refusal(world.radicale.url, 'wrong')).toEqual([422, 'connection.wrong-password']);
  });

  it('a web server that knows no CalDAV', async () => {
    expect(await refusal(world.mail.apiUrl)).toEqual([422, 'connection.not-caldav']);
  });

  it('a server that speaks no HTTP', async () => {
    const { url, close } = await babbler();
    const [status, code] = await refusal(url);
    close();
    expect([status, code]).toEqual([422, expect.stringMatching(/unreachable|not-caldav/)]);
  });

  it.each([
    'http://10.0.0.1/',
    'https://192.168.1.1/dav/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]:5232/',
    'http://8.8.8.8/',
  ])('an address that is not allowed: %s', async (url) => {
    expect(await refusal(url)).toEqual([422, 'connection.address-not-allowed']);
  });

  it('no URL and no host name', async () => {
    const answer = await mara.owner.api.post('/api/v1/connections/caldav', {
      ...{ url: '', username: 'alice', password: 'x' },
    });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['url']]);
  });

  it('an account that is connected already', async () => {
    const body = { url: world.radicale.url, ...alice };
    const answer = await mara.owner.api.post('/api/v1/connections/caldav', body);
    expect(refusalOf(answer)).toEqual([409, 'connection.already-connected']);
  });
});
