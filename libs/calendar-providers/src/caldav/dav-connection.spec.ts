import { meeting } from '../calendar-port.contract';
import { caldavPort } from './caldav-port';
import type { Fetch } from './fetch';
import { CALENDAR, multistatus, row, ScriptedServer } from './scripted-server';

let server: ScriptedServer;
beforeAll(async () => {
  server = await ScriptedServer.start();
});
afterAll(() => server.stop());

/** A connection that was kept open, and that the server has closed while we wrote: so many times. */
function cutting(times: number, code = 'ECONNRESET'): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const cut: Fetch = async (url, init) => {
    asked.push(init.method);
    if (asked.length <= times) throw new TypeError('fetch failed', { cause: { code } });
    return fetch(url, init);
  };
  return { fetch: cut, asked };
}

describe('a connection that is cut off', () => {
  it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])('by %s is tried again', async (code) => {
    server.answer(({ path }) => multistatus(row(path, CALENDAR)));
    const { fetch: fetcher, asked } = cutting(1, code);
    const port = caldavPort(server.account('/cal/', { fetch: fetcher }));
    expect(await port.list()).toHaveLength(1);
    expect(asked).toEqual(['PROPFIND', 'PROPFIND']);
  });

  it('is not tried a third time', async () => {
    const { fetch: fetcher, asked } = cutting(9);
    const port = caldavPort(server.account('/cal/', { fetch: fetcher }));
    await expect(port.list()).rejects.toMatchObject({ code: 'unreachable' });
    expect(asked).toHaveLength(2);
  });

  it('says nothing about a server that is not there', async () => {
    const { fetch: fetcher, asked } = cutting(9, 'ECONNREFUSED');
    const port = caldavPort(server.account('/cal/', { fetch: fetcher }));
    await expect(port.list()).rejects.toMatchObject({ code: 'unreachable' });
    expect(asked).toHaveLength(1);
  });

  it('while an event is put leads to a look, not to a second event', async () => {
    server.answer(({ method }) => (method === 'REPORT' ? multistatus() : undefined));
    const asked: string[] = [];
    const cut: Fetch = async (url, init) => {
      asked.push(init.method);
      if (init.method === 'PUT')
        throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      return fetch(url, init);
    };
    const port = caldavPort(server.account('/', { fetch: cut }));
    await expect(port.put(`${server.url}/cal/`, meeting())).rejects.toMatchObject({
      code: 'unreachable',
    });
    expect(asked).toEqual(['GET', 'REPORT', 'PUT', 'GET']);
  });
});

it('tells whoever lets us out how long an account is waited for', async () => {
  server.answer(({ path }) => multistatus(row(path, CALENDAR)));
  const told: unknown[] = [];
  const telling: Fetch = async (url, init) => {
    told.push(init.milliseconds);
    return fetch(url, init);
  };
  await caldavPort(server.account('/cal/', { fetch: telling, patience: 20_000 })).list();
  await caldavPort(server.account('/cal/', { fetch: telling })).list();
  expect(told).toEqual([20_000, undefined]);
});
