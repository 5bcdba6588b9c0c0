import { FakeServer, problem } from '../../testing/fake-server';
import { ownersServer } from '../../testing/owners-server';
import { aSession } from '../../testing/people';
import { Visit } from '../../testing/visit';

const open = async (server: FakeServer, options: object = {}, url = '/sign-up') => {
  const usual = { schemes: ['password'], signUp: 'open', firstAccount: false };
  server.on('GET /auth/options', { body: { ...usual, ...options } });
  const visit = await Visit.to(url, server);
  const fill = async () => {
    await visit.type('Your name', 'Mara Lindqvist');
    await visit.type('Mail address', 'mara@example.com');
    await visit.type('Password', 'a sentence is fine');
  };
  return { visit, fill };
};

describe('SignUp', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('tells the server the zone and the language, and goes on to the set-up', async () => {
    const me = { setupDone: false };
    const server = ownersServer({ me }).on('POST /auth/register', {
      status: 201,
      body: aSession('t', me),
    });
    const { visit, fill } = await open(server);

    await fill();
    await visit.click('Make the account');

    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(server.asked('POST /auth/register')[0]?.body).toEqual({
      name: 'Mara Lindqvist',
      email: 'mara@example.com',
      password: 'a sentence is fine',
      timezone: timeZone,
      language: 'en',
    });
    expect(visit.url).toBe('/setup');
  });

  it('says at the field how many characters a password lacks', async () => {
    const { visit } = await open(new FakeServer());

    await visit.type('Password', 'short');

    expect(visit.describes('Password')).toBe('3 more characters, please.');
  });

  it('says at the field that an address has an account', async () => {
    const taken = problem(409, 'subscriber.email-taken');
    const { visit, fill } = await open(new FakeServer().on('POST /auth/register', taken));

    await fill();
    await visit.click('Make the account');

    expect(visit.describes('Mail address')).toContain('There is an account with this address');
  });

  it('asks for a code where the server wants one, and takes the one of the link', async () => {
    const server = new FakeServer().on('POST /auth/register', problem(403, 'auth.sign-up-closed'));
    const { visit, fill } = await open(server, { signUp: 'invite' });

    await fill();
    await visit.click('Make the account');
    expect(visit.describes('Invite code')).toBe('This server asks for a code.');
    await visit.type('Invite code', 'MOSS-1107');
    await visit.click('Make the account');

    expect(server.asked('POST /auth/register')[0]?.body).toMatchObject({ inviteCode: 'MOSS-1107' });
    expect(visit.alert()).toContain('This code opens no account here.');
  });

  it('greets whoever makes the first account, and asks them for no code', async () => {
    const { visit } = await open(new FakeServer(), { signUp: 'invite', firstAccount: true });

    expect(visit.text).toContain('This server is new.');
    expect(visit.text).not.toContain('Invite code');
  });
});
