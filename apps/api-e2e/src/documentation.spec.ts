import { Validator } from '@seriousme/openapi-schema-validator';
import { World } from '@appointment/tools';

describe('the documentation', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open('sqlite');
  });
  afterAll(() => world?.close());

  const document = async () => (await world.api.get('/docs-json')).as<Record<string, unknown>>(200);

  it('is sound OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await document());
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe('3.1');
  });

  it.each([
    ['post', '/api/v1/auth/register'],
    ['post', '/api/v1/auth/login'],
    ['post', '/api/v1/auth/refresh'],
    ['post', '/api/v1/auth/logout'],
    ['get', '/api/v1/me'],
    ['patch', '/api/v1/me'],
    ['post', '/api/v1/connections/caldav'],
    ['get', '/api/v1/connections'],
    ['delete', '/api/v1/connections/{id}'],
    ['post', '/api/v1/connections/{id}/check'],
    ['get', '/api/v1/calendars'],
    ['patch', '/api/v1/calendars/{id}'],
    ['delete', '/api/v1/calendars/{id}'],
    ['post', '/api/v1/calendars/{id}/sync'],
    ['get', '/api/v1/schedules'],
    ['post', '/api/v1/schedules'],
    ['get', '/api/v1/schedules/{id}'],
    ['patch', '/api/v1/schedules/{id}'],
    ['delete', '/api/v1/schedules/{id}'],
    ['get', '/api/v1/public/{username}'],
    ['get', '/api/v1/public/{username}/{slug}'],
    ['get', '/api/v1/public/{username}/{slug}/slots'],
    ['post', '/api/v1/public/{username}/{slug}/appointments'],
    ['get', '/api/v1/public/appointments/{token}'],
    ['post', '/api/v1/public/appointments/{token}/cancel'],
    ['get', '/api/v1/public/appointments/{token}.ics'],
    ['get', '/api/v1/appointments'],
    ['get', '/api/v1/appointments/{id}'],
    ['post', '/api/v1/appointments/{id}/confirm'],
    ['post', '/api/v1/appointments/{id}/decline'],
    ['post', '/api/v1/appointments/{id}/cancel'],
    ['get', '/health/live'],
    ['get', '/health/ready'],
  ])('knows %s %s', async (method, path) => {
    const { paths } = (await document()) as { paths: Record<string, Record<string, unknown>> };
    expect(paths[path]?.[method]).toMatchObject({ responses: expect.any(Object) });
  });

  it('can be read as a page', async () => {
    const page = await world.api.get('/docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);
  });
});
