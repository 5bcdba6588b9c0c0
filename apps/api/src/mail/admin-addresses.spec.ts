import { memoryMail } from '@appointment/mailer';
import type { Session } from '@appointment/contracts';
import {
  codeOf,
  describeOnEachDatabase,
  FixedClock,
  type Person,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
} from '../../test';
import { Subscriber } from '../database';
import { OutboxWorker } from '../jobs';
import { MailPort } from './mail-port';

const password = 'correct horse battery';

describeOnEachDatabase('An address that ADMIN_EMAILS names', (kind) => {
  let database: TestDatabase;
  let server: TestApp;
  let clock: FixedClock;
  const mail = memoryMail();

  const open = (adminEmails: string[]) =>
    testApp({ database, clock, config: { adminEmails }, overrides: [[MailPort, mail]] });

  beforeEach(async () => {
    database = await kind.create();
    clock = new FixedClock();
    mail.clear();
    server = await open(['ada@example.org', '@example.net']);
    await signUp(server);
  });

  afterEach(async () => {
    await server.close();
    await database.drop();
  });

  const signIn = async (email: string) => {
    const answer = await server.call('POST', '/auth/login', { body: { email, password } });
    return answer.json<Session>();
  };
  const letters = async (to: string) => {
    await server.get(OutboxWorker).drain();
    return mail.sent.filter((letter) => letter.to[0]?.email === to);
  };
  const tokenFor = async (to: string): Promise<string> => {
    const letter = (await letters(to)).at(-1);
    return /\/admin\/confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
  };
  const confirm = ({ accessToken: token }: Pick<Person, 'accessToken'>, given: string) =>
    server.call('POST', '/me/admin', { token, body: { token: given } });
  const levelOf = async (email: string) =>
    (await database.orm.em.fork().findOneOrFail(Subscriber, { email })).level;

  it('is nothing yet for whoever types it; a letter asks whose account it is', async () => {
    const { subscriber } = await signUp(server, { email: 'ada@example.org' });
    expect(subscriber.level).toBe('basic');
    expect(await letters('ada@example.org')).toHaveLength(1);
  });

  it.each(['ada@example.org', 'bob@example.net'])('makes %s one by the letter', async (email) => {
    const person = await signUp(server, { email });
    const answer = await confirm(person, await tokenFor(email));
    expect([answer.statusCode, answer.json().level]).toEqual([200, 'admin']);
    expect(await levelOf(email)).toBe('admin');
  });

  it('is not that of a domain with the same end', async () => {
    await signUp(server, { email: 'c@mexample.net' });
    expect(await letters('c@mexample.net')).toEqual([]);
  });

  it('may have had an account before: signing in asks, once a day', async () => {
    await server.close();
    server = await open([]);
    await signUp(server, { email: 'late@example.org' });
    await server.close();
    server = await open(['late@example.org']);
    await signIn('late@example.org');
    expect((await signIn('late@example.org')).subscriber.level).toBe('basic');
    expect(await letters('late@example.org')).toHaveLength(1);
    clock.set('2026-03-03T08:00:00Z');
    const session = await signIn('late@example.org');
    expect(await letters('late@example.org')).toHaveLength(2);
    const answer = await confirm(session, await tokenFor('late@example.org'));
    expect(answer.json().level).toBe('admin');
    await signIn('late@example.org');
    expect(await letters('late@example.org')).toHaveLength(2);
  });

  it('lets somebody in who signs in several times at once, and asks them once', async () => {
    await signUp(server, { email: 'ada@example.org' });
    await letters('ada@example.org');
    mail.clear();
    clock.set('2026-03-03T08:00:00Z');
    const body = { email: 'ada@example.org', password };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => server.call('POST', '/auth/login', { body })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect(await letters('ada@example.org')).toHaveLength(1);
  });

  it('gives nothing to another account, however it came by the link', async () => {
    await signUp(server, { email: 'ada@example.org' });
    const other = await signUp(server, { email: 'bob@example.net' });
    const answer = await confirm(other, await tokenFor('ada@example.org'));
    expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'not-found']);
    expect(await levelOf('bob@example.net')).toBe('basic');
  });

  it('takes neither a made-up link nor one that is three days old', async () => {
    const person = await signUp(server, { email: 'ada@example.org' });
    const token = await tokenFor('ada@example.org');
    for (const wrong of ['guessed', token.slice(0, -1), `9${token}`])
      expect((await confirm(person, wrong)).statusCode).toBe(404);
    clock.set('2026-03-05T08:00:00Z');
    const later = await signIn('ada@example.org');
    expect((await confirm(later, token)).statusCode).toBe(404);
    expect(await levelOf('ada@example.org')).toBe('basic');
  });

  it('takes no link when the address is not named any more', async () => {
    const person = await signUp(server, { email: 'ada@example.org' });
    const token = await tokenFor('ada@example.org');
    await server.close();
    server = await open([]);
    expect((await confirm(person, token)).statusCode).toBe(404);
  });

  it('is asked by nobody without a session', async () => {
    const answer = await server.call('POST', '/me/admin', { body: { token: 'x' } });
    expect(answer.statusCode).toBe(401);
  });
});
