import type { RequestListener } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { closeAll, guarded, refusalOf, serve } from '../../../test/outside';

afterEach(closeAll);

describe('GuardedFetch', () => {
  it('sends method, headers and body, and answers as the platform’s fetch does', async () => {
    const url = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        response.writeHead(207, { 'content-type': 'application/xml', dav: '1' });
        response.end(`${request.method} ${request.headers['depth']} ${body}`);
      });
    });
    const answer = await guarded().fetch(url, {
      method: 'PROPFIND',
      headers: { depth: '1' },
      body: '<propfind/>',
    });
    expect(answer).toBeInstanceOf(Response);
    expect(answer.status).toBe(207);
    expect(answer.url).toBe(url.href);
    expect(answer.headers.get('dav')).toBe('1');
    expect(await answer.text()).toBe('PROPFIND 1 <propfind/>');
  });

  it('reads what was compressed, and an answer without a body', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/none') return response.writeHead(204).end();
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('calendar'));
    });
    const door = guarded();
    const answer = await door.fetch(url);
    expect(await answer.text()).toBe('calendar');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect((await door.fetch(new URL('none', url))).status).toBe(204);
  });

  it('keeps away from private addresses, in every spelling', async () => {
    const { port } = await serve((_request, response) => response.end('secret'));
    const door = guarded('nas.lan');
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost'])
      expect([host, await refusalOf(door.fetch(`http://${host}:${port}/`))]).toEqual([
        host,
        'address-not-allowed',
      ]);
  });

  it.each([
    'http://example.org/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'https://user:secret@127.0.0.1/',
  ])('refuses %s before anybody is asked', async (url) => {
    const resolve = () => Promise.resolve(['93.184.216.34']);
    expect(await refusalOf(guarded('127.0.0.1', { resolve }).fetch(url))).toBe(
      'address-not-allowed',
    );
  });

  it('refuses a host as soon as one of its addresses is private', async () => {
    const resolve = () => Promise.resolve(['93.184.216.34', '10.0.0.1']);
    const answer = guarded('', { resolve }).fetch('https://example.org/');
    expect(await refusalOf(answer)).toBe('address-not-allowed');
  });

  it('says that a host is unknown, and that nobody answers', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await refusalOf(guarded('', { resolve }).fetch('https://nowhere.example/'))).toBe(
      'host-unknown',
    );
    expect(await refusalOf(guarded().fetch('no address at all'))).toBe('host-unknown');
    const url = await serve((request) => request.socket.destroy());
    expect(await refusalOf(guarded().fetch(url))).toBe('unreachable');
  });

  it('connects to what it has checked, and asks the name server once', async () => {
    const { port } = await serve((_request, response) => response.end('the right one'));
    const answers = ['127.0.0.1', '127.0.0.2'];
    const asked: string[] = [];
    const resolve = async (hostname: string) => {
      asked.push(hostname);
      return [answers[asked.length - 1] ?? '127.0.0.2'];
    };
    const door = guarded('127.0.0.1/32', { resolve });
    const url = `http://calendar.example:${port}/`;
    expect(await (await door.fetch(url)).text()).toBe('the right one');
    expect(asked).toEqual(['calendar.example']);
    // A new connection asks anew, and what the name means by now is not allowed.
    const again = guarded('127.0.0.1/32', { resolve });
    expect(await refusalOf(again.fetch(url))).toBe('address-not-allowed');
  });

  it('stops reading at the limit', async () => {
    let sent = 0;
    const endless = function* () {
      for (; ; sent += 10_000) yield Buffer.alloc(10_000);
    };
    const url = await serve((_request, response) =>
      pipeline(Readable.from(endless()), response, () => undefined),
    );
    expect(await refusalOf(guarded('127.0.0.1', { bytes: 100_000 }).fetch(url))).toBe('too-large');
    expect(sent).toBeLessThan(10_000_000);
  });

  it('takes as much as its caller is ready for, be it more or less than usual', async () => {
    const url = await serve((_request, response) => response.end(Buffer.alloc(50_000)));
    const door = guarded('127.0.0.1', { bytes: 20_000 });
    expect(await refusalOf(door.fetch(url))).toBe('too-large');
    const answer = await door.fetch(url, { maxBytes: 60_000 });
    expect((await answer.arrayBuffer()).byteLength).toBe(50_000);
    expect(await refusalOf(door.fetch(url, { maxBytes: 10_000 }))).toBe('too-large');
  });

  it('reads no gigabyte, however it is announced', async () => {
    let sent = 0;
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 1_000_000_000 });
      const gigabyte = function* () {
        for (; sent < 1_000_000_000; sent += 100_000) yield Buffer.alloc(100_000);
      };
      pipeline(Readable.from(gigabyte()), response, () => undefined);
    });
    expect(await refusalOf(guarded('127.0.0.1', { bytes: 100_000 }).fetch(url))).toBe('too-large');
    expect(sent).toBeLessThan(50_000_000);
  });

  it('counts bytes after they were decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    const url = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(bomb.length).toBeLessThan(2_000);
    expect(await refusalOf(guarded('127.0.0.1', { bytes: 100_000 }).fetch(url))).toBe('too-large');
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    [
      'drips, so that no single wait is long',
      (_request, response) => {
        const drip = setInterval(() => response.write('.'), 5);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('gives up on a server that %s', async (_what, listener) => {
    const url = await serve(listener);
    const door = guarded('127.0.0.1', { milliseconds: 100 });
    expect(await refusalOf(door.fetch(url))).toBe('timed-out');
  });

  it('waits as long as its caller is ready to, be it more or less than usual', async () => {
    const late = Promise.withResolvers<void>();
    const url = await serve((_, response) => void late.promise.then(() => response.end('late')));
    const door = guarded('127.0.0.1', { milliseconds: 1 });
    const waiting = door.fetch(url, { milliseconds: 20_000 });
    // Whoever is given up on as usual has begun after that one.
    expect(await refusalOf(door.fetch(url))).toBe('timed-out');
    const patient = guarded('127.0.0.1');
    expect(await refusalOf(patient.fetch(url, { milliseconds: 1 }))).toBe('timed-out');
    late.resolve();
    expect(await (await waiting).text()).toBe('late');
  });

  it('gives up when its caller does', async () => {
    const url = await serve(() => undefined);
    expect(await refusalOf(guarded().fetch(url, { signal: AbortSignal.abort() }))).toBe(
      'timed-out',
    );
  });
});
