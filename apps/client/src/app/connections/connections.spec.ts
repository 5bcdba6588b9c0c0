import { aCalendar, aConnection, aSchedule } from '../../testing/meetings';
import { problem } from '../../testing/fake-server';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const family = aCalendar({ id: 4, title: 'Family', connected: false });
const house = {
  connections: [aConnection()],
  calendars: [aCalendar(), family],
  schedules: [aSchedule()],
};

describe('Connections', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => jest.restoreAllMocks());

  it('says in words how each one does, and what it is for', async () => {
    const visit = await Visit.to('/connections', ownersServer(house));

    expect(visit.text).toContain('cloud.example.org, as mara');
    expect(visit.text).toContain('Checked 12 seconds ago');
    expect(visit.text).toContain('“Intro call” is written here, so it always counts');
    expect(visit.text).toContain('1 counts as busy time');
  });

  it('cannot switch off the calendar that bookings are written to', async () => {
    const visit = await Visit.to('/connections', ownersServer(house));

    expect(visit.control('Work').disabled).toBe(true);
    expect(visit.control('Family').disabled).toBe(false);
  });

  it('lets a calendar count, at once', async () => {
    const server = ownersServer(house);
    server.on('PATCH /calendars/4', { body: { ...family, connected: true } });
    const visit = await Visit.to('/connections', server);

    await visit.press('Family');

    expect(server.asked('PATCH /calendars/4')[0]?.body).toEqual({ connected: true });
    expect(visit.text).toContain('2 count as busy time');
  });

  it('turns the switch back when the server says no, and says why', async () => {
    const server = ownersServer(house).on(
      'PATCH /calendars/4',
      problem(409, 'calendar.limit-reached'),
    );
    const visit = await Visit.to('/connections', server);

    await visit.press('Family');

    expect(visit.control('Family').checked).toBe(false);
    expect(visit.alert()).toContain('More calendars than your account may connect.');
  });

  it('says what a broken one means, and mends it', async () => {
    const broken = aConnection({ status: 'error', statusCode: 'connection.wrong-password' });
    const server = ownersServer({ ...house, connections: [broken] })
      .on('POST /connections/1/check', () => {
        server.on('GET /connections', { body: { items: [aConnection()] } });
        return { body: aConnection() };
      })
      .on('POST /calendars/3/sync', { body: aCalendar() });
    const visit = await Visit.to('/connections', server);

    expect(visit.text).toContain('Nextcloud needs you.');
    expect(visit.text).toContain('cloud.example.org said no.');
    await visit.click('Try again');

    expect(visit.text).not.toContain('needs you');
    expect(server.asked('POST /calendars/3/sync')).toHaveLength(1);
    expect(server.asked('POST /calendars/4/sync')).toHaveLength(0);
  });

  it('removes one after asking, unless a schedule needs it', async () => {
    const server = ownersServer(house).on(
      'DELETE /connections/1',
      problem(409, 'connection.in-use'),
    );
    const visit = await Visit.to('/connections', server);

    await visit.click('Remove Nextcloud');
    await visit.click('Remove it');
    expect(visit.alert()).toContain('A schedule writes its bookings into one of these calendars.');
    server.on('DELETE /connections/1', () => {
      server.on('GET /connections', { body: { items: [] } });
      return { status: 204 };
    });
    await visit.click('Remove it');

    expect(visit.has('dialog')).toBe(false);
    expect(visit.text).toContain('No calendar yet');
  });

  it('connects one in a dialog, which closes when it is there', async () => {
    const server = ownersServer();
    server.on('POST /connections/caldav', () => {
      server.on('GET /connections', { body: { items: [aConnection()] } });
      return { status: 201, body: { connection: aConnection(), calendars: [aCalendar()] } };
    });
    const visit = await Visit.to('/connections', server);

    await visit.click('Connect');
    await visit.type('Address', 'cloud.example.org');
    await visit.type('User name', 'mara');
    await visit.type('App password', 'secret');
    await visit.click('Find my calendars');

    expect(server.asked('POST /connections/caldav')[0]?.body).toEqual({
      url: 'cloud.example.org',
      username: 'mara',
      password: 'secret',
    });
    expect(visit.has('dialog')).toBe(false);
    expect(visit.text).toContain('Nextcloud');
  });
});
