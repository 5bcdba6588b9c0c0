import { TestBed } from '@angular/core/testing';
import { FakeServer, problem } from '../../../testing/fake-server';
import { Api, newIdempotencyKey } from './api';
import type { ApiProblem } from './api-problem';
import { FETCH } from './fetch';

const withServer = (server: FakeServer): Api => {
  TestBed.configureTestingModule({ providers: [server.provide()] });
  return TestBed.inject(Api);
};

const refusal = (promise: Promise<unknown>): Promise<ApiProblem> =>
  promise.then(
    () => Promise.reject(new Error('was accepted')),
    (error: ApiProblem) => error,
  );

describe('Api', () => {
  it('sends JSON and leaves out what is not asked for', async () => {
    const server = new FakeServer().on('POST /echo', ({ body }) => ({ body }));

    const answer = await withServer(server).send('/echo', {
      method: 'POST',
      body: { name: 'Mara' },
      query: { limit: 20, cursor: undefined },
    });

    expect(answer).toEqual({ name: 'Mara' });
    expect(server.requests[0]?.query).toEqual({ limit: '20' });
    expect(server.requests[0]?.headers.get('content-type')).toBe('application/json');
  });

  it('answers nothing where there is no content', async () => {
    const server = new FakeServer().on('DELETE /thing', { status: 204 });

    expect(await withServer(server).send('/thing', { method: 'DELETE' })).toBeUndefined();
  });

  it('turns problem details into a problem with code, fields and waiting time', async () => {
    const errors = [{ field: 'attendee.email', code: 'invalid_format', message: 'No address' }];
    const server = new FakeServer().on(
      'GET /x',
      problem(429, 'too-many-requests', { errors, retryAfter: 7 }),
    );

    const refused = await refusal(withServer(server).get('/x'));

    expect(refused).toMatchObject({
      code: 'too-many-requests',
      status: 429,
      retryAfter: 7,
      errors,
      requestId: 'r1',
    });
  });

  it('calls the error page of a proxy an internal problem', async () => {
    const page = new Response('<h1>Bad gateway</h1>', {
      status: 502,
      headers: { 'content-type': 'text/html' },
    });
    TestBed.configureTestingModule({ providers: [{ provide: FETCH, useValue: async () => page }] });

    expect(await refusal(TestBed.inject(Api).get('/x'))).toMatchObject({
      code: 'internal',
      status: 502,
    });
  });

  it('says offline when nothing answers', async () => {
    expect(await refusal(withServer(new FakeServer()).get('/x'))).toMatchObject({
      code: 'offline',
      status: 0,
    });
  });

  it('lets an abort be an abort', async () => {
    const api = withServer(new FakeServer());

    await expect(api.get('/x', { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(TypeError);
  });
});

describe('newIdempotencyKey', () => {
  it('is 128 bits, another one each time', () => {
    const keys = Array.from({ length: 50 }, newIdempotencyKey);

    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
    expect(new Set(keys).size).toBe(50);
  });
});
