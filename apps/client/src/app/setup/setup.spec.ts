import { problem } from '../../testing/fake-server';
import { aCalendar, aConnection, aSchedule } from '../../testing/meetings';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const me = { setupDone: false };

describe('Setup', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => jest.restoreAllMocks());

  it('keeps name, link and zone, and goes on to the calendar', async () => {
    const server = ownersServer({ me }).on('GET /me/username', {
      body: { username: 'mara-l', free: true },
    });
    const visit = await Visit.to('/setup', server);

    await visit.type('Your link', 'mara-l');
    await visit.click('Continue');

    expect(server.asked('PATCH /me')[0]?.body).toEqual({
      name: 'Mara Lindqvist',
      username: 'mara-l',
      timezone: 'Europe/Berlin',
    });
    expect(visit.url).toBe('/setup/calendar');
  });

  it('refuses a link that no address can have, and one that somebody has', async () => {
    const server = ownersServer({ me }).on('PATCH /me', problem(409, 'subscriber.username-taken'));
    server.on('GET /me/username', { body: { username: 'mara-l', free: true } });
    const visit = await Visit.to('/setup', server);

    await visit.type('Your link', 'mára');
    expect(visit.describes('Your link')).toContain('Letters a to z');
    await visit.type('Your link', 'mara-l');
    await visit.click('Continue');

    expect(visit.describes('Your link')).toContain('Somebody has this link already.');
    expect(visit.url).toBe('/setup');
  });

  it.each([
    ['connection.host-unknown', 'Nothing answers at cloud.example.org.', 'Address'],
    ['connection.unreachable', 'cloud.example.org does not answer.', 'Address'],
    ['connection.timed-out', 'cloud.example.org took too long.', 'Address'],
    ['connection.wrong-password', 'cloud.example.org said no.', 'App password'],
    ['connection.not-caldav', 'cloud.example.org has no calendars for us.', 'Address'],
    ['connection.address-not-allowed', 'We may not connect to this address.', 'Address'],
    ['connection.no-calendars', 'We got in, but there is no calendar.', undefined],
    ['connection.already-connected', 'This account is connected already.', undefined],
  ])('says %s in words, at the field that it is about', async (code, words, field) => {
    const server = ownersServer({ me }).on('POST /connections/caldav', problem(422, code));
    const visit = await Visit.to('/setup/calendar', server);

    await visit.type('Address', 'https://cloud.example.org/dav');
    await visit.type('User name', 'mara');
    await visit.type('App password', 'secret');
    await visit.click('Continue');

    expect(visit.alert()).toContain(words);
    const invalid = ['Address', 'User name', 'App password'].filter((label) =>
      visit.control(label).hasAttribute('aria-invalid'),
    );
    expect(invalid).toEqual(field ? [field] : []);
    expect(visit.button('Try again')).toBeTruthy();
  });

  it('shows what is connected and does not ask again', async () => {
    const house = { me, connections: [aConnection()], calendars: [aCalendar()] };
    const visit = await Visit.to('/setup/calendar', ownersServer(house));

    expect(visit.text).toContain('Nextcloud is connected. These count as busy: Work.');
    await visit.click('Continue');
    expect(visit.url).toBe('/setup/hours');
  });

  it('opens a page that writes into the calendar, and ends with the link', async () => {
    const house = { me, connections: [aConnection()], calendars: [aCalendar()] };
    const server = ownersServer(house).on('POST /schedules', { status: 201, body: aSchedule() });
    const visit = await Visit.to('/setup/hours', server);

    expect(visit.text).toContain('That makes 144 times in the next two weeks');
    await visit.type('From', '10');
    expect(visit.text).toContain('That makes 126 times in the next two weeks');
    await visit.click('Open my page');

    expect(server.asked('POST /schedules')[0]?.body).toEqual({
      name: 'A meeting',
      weekdays: [1, 2, 3, 4, 5],
      startTime: '10:00',
      endTime: '17:00',
      slotDuration: 30,
      calendarId: 3,
    });
    expect(visit.url).toBe('/setup/done');
    expect(visit.text).toContain('meet.example.org/mara');
  });

  it('refuses hours that end before they begin', async () => {
    const server = ownersServer({ me });
    const visit = await Visit.to('/setup/hours', server);

    await visit.type('Until', '8 am');
    await visit.click('Open my page');

    expect(visit.describes('Until')).toBe('The hours end before they start.');
    expect(server.asked('POST /schedules')).toHaveLength(0);
  });

  it('changes the page of whoever comes a second time', async () => {
    const server = ownersServer({ me, schedules: [aSchedule()] });
    server.on('PATCH /schedules/7', { body: aSchedule() });
    const visit = await Visit.to('/setup/hours', server);

    await visit.click('Open my page');

    expect(server.asked('PATCH /schedules/7')).toHaveLength(1);
    expect(server.asked('POST /schedules')).toHaveLength(0);
  });

  it('can be left for later', async () => {
    const server = ownersServer({ me });
    const visit = await Visit.to('/setup/calendar', server);

    await visit.click('Later');
    expect(visit.url).toBe('/setup/hours');
    await visit.click('Later');

    expect(server.asked('PATCH /me')[0]?.body).toEqual({ setupDone: true });
    expect(visit.url).toBe('/dashboard');
  });
});
