import {
  type Person,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
  testDatabases,
} from '../../test';
import { ExternalConnection } from '../database';

/** Only what never leaves the machine: nothing here may depend on the network. */
const allow = [{ kind: 'host' as const, host: '127.0.0.1', port: undefined }];
const closed = 'http://127.0.0.1:9/';

describe('what people type as the address of their calendar', () => {
  let database: TestDatabase;
  let server: TestApp;
  let ada: Person;

  const connect = (typed: object) =>
    server.call('POST', '/connections/caldav', {
      token: ada.accessToken,
      body: { url: closed, username: 'ada', password: 'secret', ...typed },
    });

  beforeAll(async () => {
    database = (await testDatabases()[0]?.create()) as TestDatabase;
    server = await testApp({ database, config: { outboundAllow: allow } });
    ada = await signUp(server);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  it.each([
    'ftp://127.0.0.1/',
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'http://',
    'https://',
    '://',
    '/',
    '?',
    'a b',
    'http://[::1',
    'http://127.0.0.1:99999/',
    'http://127.0.0.1:9',
    '127.0.0.1:9',
    'https://user:password@127.0.0.1:9/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0x7f000001/',
    'https://no-such-host.invalid/',
    'no-such-host.invalid',
    'käse.invalid',
    '\u0000',
    '😀',
    'x'.repeat(300),
    `https://${'a.'.repeat(200)}invalid/`,
  ])('%j is answered by a problem that names the field', async (url) => {
    const answer = await connect({ url });
    expect([400, 422]).toContain(answer.statusCode);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'url' }] });
    expect(await database.orm.em.fork().count(ExternalConnection)).toBe(0);
  });

  it.each([
    ['username', 'a:b'],
    ['username', 'new\nline'],
    ['username', '\u0000'],
    ['username', '😀'],
    ['username', '\ud800'],
    ['password', 'new\r\nline'],
    ['password', 'пароль 😀'],
    ['password', '\ud800'],
  ])('a %s such as %j is no fault of ours', async (field, value) => {
    const answer = await connect({ [field]: value });
    expect([400, 422]).toContain(answer.statusCode);
    expect(answer.json().errors).toHaveLength(1);
  });
});
