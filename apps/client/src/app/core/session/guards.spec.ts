import { FakeServer, problem } from '../../../testing/fake-server';
import { ownersServer } from '../../../testing/owners-server';
import { Visit } from '../../../testing/visit';

const options = { schemes: ['password'], signUp: 'open', firstAccount: false };
const strangersServer = (own: Partial<typeof options> = {}) =>
  new FakeServer()
    .on('POST /auth/refresh', problem(401, 'auth.refresh-invalid'))
    .on('GET /auth/options', { body: { ...options, ...own } });

describe('the way in', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['/', '/sign-in'],
    ['/schedules/7', '/sign-in?to=%2Fschedules%2F7'],
    ['/setup', '/sign-in?to=%2Fsetup'],
  ])('leads a stranger from %s to %s', async (from, to) => {
    expect((await Visit.to(from, strangersServer())).url).toBe(to);
  });

  it('leads to the first account on a server that is new', async () => {
    expect((await Visit.to('/', strangersServer({ firstAccount: true }))).url).toBe('/sign-up');
  });

  it('asks for no session where none can be', async () => {
    const server = strangersServer();

    await Visit.to('/', server);

    expect(server.asked('POST /auth/refresh')).toHaveLength(0);
  });

  it.each(['/', '/sign-in', '/sign-up'])(
    'leads the owner from %s to the dashboard',
    async (from) => {
      localStorage.setItem('appointment.signed-in', 'yes');

      expect((await Visit.to(from, ownersServer())).url).toBe('/dashboard');
    },
  );

  it('leads a new owner through the set-up first', async () => {
    const server = ownersServer({ me: { setupDone: false } });

    expect((await Visit.to('/dashboard', server)).url).toBe('/setup');
  });

  it('shows that there is no page at an address', async () => {
    const visit = await Visit.to('/a/b/c', strangersServer());

    expect(visit.text).toContain('There is no page at this address');
  });
});
