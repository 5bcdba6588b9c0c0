import { MikroORM } from '@mikro-orm/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { testApp, type TestApp, type TestDatabase, sqlite } from '../test';

interface Operation {
  operationId: string;
  summary?: string;
  security: object[];
  requestBody?: object;
  parameters?: { in: string }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

describe('The document of the API', () => {
  let database: TestDatabase;
  let server: TestApp;
  let document: Document;
  let operations: [name: string, Operation][];

  beforeAll(async () => {
    database = await sqlite.create();
    server = await testApp({ database });
    document = (await server.app.inject('/docs-json')).json();
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  });

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const failing = (says: (operation: Operation, name: string) => boolean) =>
    operations.filter(([name, operation]) => !says(operation, name)).map(([name]) => name);

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(await new Validator().validate({ ...document })).toEqual({ valid: true });
  });

  it('has a page', async () => {
    const answer = await server.app.inject('/docs');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).not.toMatch(/<script(?! src)[^>]*>\s*\S/);
  });

  it('has the routes that programs rely on', () => {
    const names = operations.map(([name]) => name.replace(' /api/v1', ' '));
    expect(names).toEqual(expect.arrayContaining(promised));
  });

  it('says of each route in a sentence what it does', () => {
    expect(failing(({ summary }) => Boolean(summary))).toEqual([]);
  });

  it('names each operation once', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes what each route answers', () => {
    const isDescribed = ({ responses }: Operation) =>
      Object.entries(responses).some(
        ([status, { content }]) =>
          status.startsWith('2') && (status === '202' || status === '204' || content !== undefined),
      );
    expect(failing(isDescribed)).toEqual([]);
  });

  it.each<[string, (operation: Operation) => boolean, readonly string[]]>([
    ['of any kind', () => true, ['500', '503']],
    ['with a body', ({ requestBody }) => Boolean(requestBody), ['400', '413', '415']],
    ['for the signed-in', ({ security }) => security.length > 0, ['401', '403']],
    ['about one thing', ({ parameters }) => has(parameters, 'path'), ['404']],
    ['with a query', ({ parameters }) => has(parameters, 'query'), ['400']],
  ])('documents the problems of each route %s', (_kind, applies, statuses) => {
    const isDocumented = (operation: Operation) =>
      !applies(operation) ||
      statuses.every(
        (status) => operation.responses[status]?.content?.['application/problem+json'],
      );
    expect(failing(isDocumented)).toEqual([]);
  });

  it('keeps to itself what our decorators say to each other', () => {
    expect(JSON.stringify(document)).not.toMatch(/"x-(problems|public|rate-limit)"|#\/\$defs/);
  });

  it('is made without the database', async () => {
    await server.get(MikroORM).close(true);
    expect((await server.app.inject('/docs-json')).statusCode).toBe(200);
  });
});

const promised = [
  'POST /auth/register',
  'POST /auth/login',
  'POST /auth/refresh',
  'POST /auth/logout',
  'GET /me',
  'PATCH /me',
  'POST /connections/caldav',
  'GET /connections',
  'DELETE /connections/{id}',
  'POST /connections/{id}/check',
  'GET /calendars',
  'PATCH /calendars/{id}',
  'DELETE /calendars/{id}',
  'POST /calendars/{id}/sync',
  'GET /schedules',
  'POST /schedules',
  'GET /schedules/{id}',
  'PATCH /schedules/{id}',
  'DELETE /schedules/{id}',
  'GET /public/{username}',
  'GET /public/{username}/{slug}',
  'GET /public/{username}/{slug}/slots',
  'POST /public/{username}/{slug}/appointments',
  'GET /public/appointments/{token}',
  'POST /public/appointments/{token}/cancel',
  'GET /public/appointments/{token}.ics',
  'GET /appointments',
  'GET /appointments/{id}',
  'GET /appointments/export.csv',
  'GET /appointments/export.ics',
  'GET /me/feeds',
  'POST /me/feeds/{kind}',
  'DELETE /me/feeds/{kind}',
  'GET /public/feeds/{token}.ics',
  'GET /public/feeds/{token}.ifb',
  'GET /hand-picked',
  'POST /hand-picked',
  'GET /hand-picked/{id}',
  'PATCH /hand-picked/{id}',
  'DELETE /hand-picked/{id}',
  'GET /public/hand-picked/{slug}',
  'POST /public/hand-picked/{slug}/appointments',
  'POST /appointments/{id}/confirm',
  'POST /appointments/{id}/decline',
  'POST /appointments/{id}/cancel',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
];

const has = (parameters: Operation['parameters'], place: string): boolean =>
  (parameters ?? []).some((parameter) => parameter.in === place);
