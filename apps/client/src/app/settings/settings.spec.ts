import { problem } from '../../testing/fake-server';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

describe('Settings', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('saves, and looks and speaks so at once', async () => {
    const server = ownersServer();
    const visit = await Visit.to('/settings', server);

    await visit.press('Deutsch');
    await visit.press('Dark');
    await visit.press('12 hours');
    await visit.click('Save');

    expect(server.asked('PATCH /me')[0]?.body).toMatchObject({
      language: 'de',
      colourScheme: 'dark',
      timeMode: 12,
      startOfWeek: 1,
      username: 'mara',
    });
    expect(visit.text).toContain('Ihre Einstellungen sind gespeichert');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(document.documentElement.lang).toBe('de');
  });

  it('says at the field that somebody has a link', async () => {
    const server = ownersServer()
      .on('GET /me/username', { body: { username: 'ana', free: false } })
      .on('PATCH /me', problem(409, 'subscriber.username-taken'));
    const visit = await Visit.to('/settings', server);

    await visit.type('Your link', 'ana');
    await visit.click('Save');

    expect(visit.describes('Your link')).toBe('Somebody has this link already.');
  });

  it('warns that a changed link breaks what was sent', async () => {
    const visit = await Visit.to('/settings', ownersServer());

    expect(visit.describes('Your link')).toContain('Links that you have sent stop working');
  });
});
