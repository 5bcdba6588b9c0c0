import { ConnectionException } from '@mikro-orm/core';
import { ProblemCode } from '@appointment/contracts';
import { sqlite, testApp, type TestApp, type TestDatabase } from '../../test';
import { DomainError } from './domain-error';
import { problemOf } from './problem-of';
import { problemTable } from './problem-table';

describe('A problem over the wire', () => {
  let database: TestDatabase;
  let server: TestApp;

  beforeAll(async () => {
    database = await sqlite.create();
    server = await testApp({ database });
  });

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const register = (payload: string, type = 'application/json') =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/auth/register',
      headers: { 'content-type': type },
      payload,
    });

  const fieldsOf = async (body: object) => {
    const answer = await register(JSON.stringify(body));
    expect(answer.statusCode).toBe(400);
    const { code, errors } = answer.json();
    expect(code).toBe('invalid-input');
    return errors.map(({ field, code: reason }: Record<string, string>) => `${field}: ${reason}`);
  };

  it('is problem details with the id of the request', async () => {
    const answer = await server.app.inject('/api/v1/nothing?here=1');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({
      type: 'urn:appointment:problem:not-found',
      title: 'There is nothing here',
      status: 404,
      code: 'not-found',
      requestId: answer.headers['x-request-id'],
    });
  });

  it.each([
    ['no JSON', '{"email": ', 'application/json', 400, 'malformed-body'],
    [
      'a poisoned prototype',
      '{"__proto__": {"level": "admin"}}',
      'application/json',
      400,
      'malformed-body',
    ],
    ['text', 'hello', 'text/plain', 415, 'unsupported-media-type'],
    ['a form', 'email=a', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
    ['100 kB and more', `"${'x'.repeat(100_000)}"`, 'application/json', 413, 'body-too-large'],
  ])('says what is wrong with a body that is %s', async (_what, body, type, status, code) => {
    const answer = await register(body, type);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('names each field that lacks, also of a body that was not sent', async () => {
    const errors = ['email: invalid_type', 'password: invalid_type'];
    expect(await fieldsOf({})).toEqual(errors);
    const answer = await server.call('POST', '/auth/register');
    expect(answer.json().errors.map(({ field }: { field: string }) => field)).toEqual([
      'email',
      'password',
    ]);
  });

  it('names each unknown field by itself', async () => {
    const account = { email: 'ada@example.org', password: 'long enough' };
    expect(await fieldsOf({ ...account, level: 'admin', id: 1 })).toEqual([
      'level: unrecognized_keys',
      'id: unrecognized_keys',
    ]);
  });

  it.each([
    [null, ': invalid_type'],
    [[], ': invalid_type'],
    ['text', ': invalid_type'],
  ])('says that %j is no object', async (body, error) => {
    expect(await fieldsOf(body as object)).toEqual([error]);
  });

  it('tells a wrong method from a wrong address', async () => {
    const answer = await server.app.inject({ method: 'DELETE', url: '/api/v1/auth/login?x=1' });
    expect([answer.statusCode, answer.json().code]).toEqual([405, 'method-not-allowed']);
    expect(answer.headers.allow).toBe('POST');
    const id = await server.app.inject({ method: 'PUT', url: '/api/v1/schedules/12' });
    expect(id.statusCode).toBe(405);
    const nothing = await server.app.inject({ method: 'PUT', url: '/api/v1/schedules/12/x' });
    expect(nothing.statusCode).toBe(404);
  });

  it.each([
    ['half a byte', '/api/v1/%'],
    ['no UTF-8', '/api/v1/%c0%af'],
    ['two slashes', '//'],
    ['a zero byte', '/api/v1/public/%00/x'],
    ['nine thousand letters', `/api/v1/public/${'x'.repeat(9000)}/x`],
  ])('finds nothing at an address with %s', async (_what, url) => {
    const answer = await server.app.inject(url);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
  });
});

describe('problemOf', () => {
  it('has a status and a title for every code', () => {
    for (const code of ProblemCode.options) {
      const [status, title] = problemTable[code];
      expect(problemOf(new DomainError(code), 'id')).toMatchObject({
        type: `urn:appointment:problem:${code}`,
        title,
        status,
        code,
        requestId: 'id',
      });
    }
  });

  it('says what a domain error says, and not what caused it', () => {
    const error = new DomainError('calendar-unavailable', {
      detail: 'Try again soon',
      retryAfter: 5,
      cause: new Error('secret'),
    });
    const problem = problemOf(error, 'id');
    expect(problem).toMatchObject({ detail: 'Try again soon', retryAfter: 5 });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it.each([
    ['an unknown error', new Error('secret'), 500, 'internal'],
    ['what is no error', 'secret', 500, 'internal'],
    ['nothing', undefined, 500, 'internal'],
    ['a database that is gone', new ConnectionException(new Error('secret')), 503, 'unavailable'],
  ])('says nothing of %s', (_what, error, status, code) => {
    const problem = problemOf(error, 'id');
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
