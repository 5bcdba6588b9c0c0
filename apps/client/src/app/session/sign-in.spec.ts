import { FakeServer, problem } from '../../testing/fake-server';
import { ownersServer } from '../../testing/owners-server';
import { aSession } from '../../testing/people';
import { Visit } from '../../testing/visit';

const options = { schemes: ['password'], signUp: 'open', firstAccount: false };

const open = async (server: FakeServer, url = '/sign-in') => {
  server.on('GET /auth/options', { body: options });
  const visit = await Visit.to(url, server);
  const signIn = async (email: string, password: string) => {
    await visit.type('Mail address', email);
    await visit.type('Password', password);
    await visit.click('Sign in');
  };
  return { visit, signIn };
};

describe('SignIn', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('asks for what is missing and puts the caret there, without asking the server', async () => {
    const server = new FakeServer();
    const { visit } = await open(server);

    await visit.click('Sign in');

    expect(visit.describes('Mail address')).toBe('Your mail address is missing.');
    expect(document.activeElement).toBe(visit.control('Mail address'));
    expect(server.asked('POST /auth/login')).toHaveLength(0);
  });

  it('says the same of a wrong address and a wrong password, and takes the focus there', async () => {
    const server = new FakeServer().on('POST /auth/login', problem(401, 'auth.wrong-credentials'));
    const { visit, signIn } = await open(server);

    await signIn('mara@example.com', 'not this one');

    expect(visit.alert()).toContain("Address and password don't match.");
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
  });

  it('says how long to wait after too many tries', async () => {
    const waiting = problem(429, 'too-many-requests', { retryAfter: 900 });
    const { visit, signIn } = await open(new FakeServer().on('POST /auth/login', waiting));

    await signIn('mara@example.com', 'not this one');

    expect(visit.alert()).toContain('Wait 900 seconds');
  });

  it('keeps what was typed when the server is away', async () => {
    const { visit, signIn } = await open(new FakeServer());

    await signIn('mara@example.com', 'right one');

    expect(visit.alert()).toContain('Nothing is lost');
    expect(visit.control('Password').value).toBe('right one');
  });

  it('goes back to the page that asked', async () => {
    const server = ownersServer().on('POST /auth/login', { body: aSession('token') });
    const { visit, signIn } = await open(server, '/sign-in?to=%2Fschedules');

    await signIn('mara@example.com', 'right one');

    expect(visit.url).toBe('/schedules');
    expect(server.asked('GET /schedules')[0]?.headers.get('authorization')).toBe('Bearer token');
  });
});
