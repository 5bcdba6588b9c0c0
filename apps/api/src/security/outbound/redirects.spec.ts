import { closeAll, guarded, refusalOf, serve } from '../../../test/outside';

afterEach(closeAll);

describe('GuardedFetch and redirects', () => {
  it('answers a redirect as it came', async () => {
    const url = await serve((_request, response) =>
      response.writeHead(301, { location: '/dav/' }).end(),
    );
    const answer = await guarded().fetch(url, { method: 'PROPFIND' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/dav/');
  });

  it('follows when it is asked to, with the same method', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/') return response.writeHead(302, { location: 'dav' }).end();
      return response.end(`${request.method} ${request.headers.authorization}`);
    });
    const answer = await guarded().fetch(url, {
      method: 'PROPFIND',
      headers: { authorization: 'Basic abc' },
      redirect: 'follow',
    });
    expect(await answer.text()).toBe('PROPFIND Basic abc');
    expect(answer.url).toBe(new URL('dav', url).href);
  });

  it('carries credentials to no other origin', async () => {
    const other = await serve((request, response) => response.end(JSON.stringify(request.headers)));
    const url = await serve((_request, response) =>
      response.writeHead(307, { location: other.href }).end(),
    );
    const answer = await guarded().fetch(url, {
      headers: { authorization: 'Basic abc', cookie: 'a=b', depth: '0' },
      redirect: 'follow',
    });
    const received = await answer.json();
    expect(received).toMatchObject({ depth: '0' });
    expect(received).not.toHaveProperty('authorization');
    expect(received).not.toHaveProperty('cookie');
  });

  it('checks every hop', async () => {
    const hidden = await serve((_request, response) => response.end('secret'));
    const url = await serve((_request, response) =>
      response.writeHead(302, { location: hidden.href }).end(),
    );
    const door = guarded(`127.0.0.1:${url.port}`);
    expect(await refusalOf(door.fetch(url, { redirect: 'follow' }))).toBe('address-not-allowed');
  });

  it('does not run in circles', async () => {
    let hops = 0;
    const url = await serve((_request, response) => {
      hops += 1;
      response.writeHead(302, { location: '/' }).end();
    });
    expect(await refusalOf(guarded().fetch(url, { redirect: 'follow' }))).toBe('unreachable');
    expect(hops).toBe(6);
  });

  it('turns a POST that was answered by 303 into a GET without its body', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/') return response.writeHead(303, { location: '/done' }).end();
      return response.end(`${request.method} ${request.headers['content-type']}`);
    });
    const answer = await guarded().fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
      redirect: 'follow',
    });
    expect(await answer.text()).toBe('GET undefined');
  });
});
