import { problem } from '../../testing/fake-server';
import { aCalendar, aConnection, aSchedule } from '../../testing/meetings';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const house = {
  calendars: [aCalendar(), aCalendar({ id: 4, title: 'Holidays', readOnly: true })],
  connections: [aConnection()],
  schedules: [aSchedule()],
};

const open = async (url = '/schedules/7') => {
  const server = ownersServer(house);
  server.on('PATCH /schedules/7', ({ body }) => ({
    body: { ...aSchedule(), ...(body as object) },
  }));
  return { server, visit: await Visit.to(url, server) };
};

describe('ScheduleEditor', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => jest.restoreAllMocks());

  it('shows the hours of each day, and nothing to save', async () => {
    const { visit } = await open();

    expect(visit.control('Monday, window 1, from').value).toBe('09:00');
    expect(visit.text).toContain('Nine stays nine');
    expect(visit.has('app-save-bar')).toBe(false);
  });

  it('says how much is unsaved, saves it, and is at rest again', async () => {
    const { server, visit } = await open();

    await visit.type('Name', 'First talk');
    await visit.type('Tuesday, window 1, until', '12');
    expect(visit.text).toContain('2 unsaved changes');
    await visit.click('Save');

    expect(server.asked('PATCH /schedules/7')[0]?.body).toMatchObject({
      name: 'First talk',
      useCustomAvailabilities: true,
      availabilities: [
        { dayOfWeek: 1, startTime: '09:00', endTime: '17:00' },
        { dayOfWeek: 2, startTime: '09:00', endTime: '12:00' },
        { dayOfWeek: 3, startTime: '09:00', endTime: '17:00' },
      ],
    });
    expect(visit.has('app-save-bar')).toBe(false);
    expect(visit.element.querySelector('h1')?.textContent).toBe('First talk');
  });

  it('adds windows, takes them away, and copies a day to others', async () => {
    const { server, visit } = await open();

    await visit.type('Monday, window 1, until', '12');
    await visit.click('Add a window on Monday');
    await visit.click('Copy Monday to other days');
    await visit.click('Copy to 4 days');
    await visit.click('Remove Wednesday 09:00 to 12:00');
    await visit.click('Save');

    const { availabilities } = server.asked('PATCH /schedules/7')[0]?.body as {
      availabilities: { dayOfWeek: number; startTime: string; endTime: string }[];
    };
    const hours = Map.groupBy(availabilities, ({ dayOfWeek }) => dayOfWeek);
    expect([...hours.keys()]).toEqual([1, 2, 3, 4, 5]);
    expect(hours.get(5)?.map(({ startTime }) => startTime)).toEqual(['09:00', '13:00']);
    expect(hours.get(3)?.map(({ startTime }) => startTime)).toEqual(['13:00']);
  });

  it('takes back everything at once', async () => {
    const { visit } = await open();

    await visit.type('Name', 'First talk');
    await visit.click('Add a window on Monday');
    await visit.click('Discard');

    expect(visit.control('Name').value).toBe('Intro call');
    expect(visit.has('app-save-bar')).toBe(false);
    expect(visit.text).not.toContain('Monday, window 2');
  });

  it('lists what keeps it from being saved, and leads to it', async () => {
    const { server, visit } = await open();

    await visit.type('Name', ' ');
    await visit.type('Monday, window 1, from', 'nine-ish');
    await visit.click('Save');

    expect(visit.alert()).toContain('2 things keep this from being saved.');
    expect(server.asked('PATCH /schedules/7')).toHaveLength(0);
    await visit.click('Monday: a time looks like 9:30.');
    expect(document.activeElement).toBe(visit.control('Monday, window 1, from'));
  });

  it.each([
    ['Monday, window 1, until', '09:00', 'Monday: the window ends when it starts.'],
    ['Link', 'no spaces', 'Letters a to z, digits and hyphen'],
    ['Last day', '2026-08-31', 'The last day comes before the first.'],
  ])('refuses %s as %j', async (label, text, fault) => {
    const { visit } = await open();

    await visit.type(label, text);
    await visit.click('Save');

    expect(visit.alert()).toContain(fault);
  });

  it('refuses a link to the meeting that is no web address', async () => {
    const { visit } = await open();

    await visit.choose('Place', 'link');
    await visit.type('Link to the meeting', 'javascript:alert(1)');
    await visit.click('Save');

    expect(visit.alert()).toContain('This is no web address.');
  });

  it('refuses windows of a day that overlap, and a week without a day', async () => {
    const { visit } = await open();

    await visit.click('Add a window on Monday');
    await visit.type('Monday, window 2, from', '16');
    await visit.click('Save');
    expect(visit.alert()).toContain('The windows of Monday overlap.');
    for (const day of ['Monday', 'Tuesday', 'Wednesday']) {
      await visit.press(day);
    }
    await visit.click('Save');

    expect(visit.alert()).toContain('Choose at least one day.');
  });

  it('puts what the server refused at its field', async () => {
    const { server, visit } = await open();
    server.on('PATCH /schedules/7', problem(409, 'schedule.slug-taken'));

    await visit.type('Link', 'coaching');
    await visit.click('Save');

    expect(visit.describes('Link')).toContain('Another schedule of yours');
    expect(visit.alert()).toContain('One thing keeps this from being saved.');
  });

  it('keeps what was typed when the server is away', async () => {
    const { server, visit } = await open();
    server.on('PATCH /schedules/7', problem(503, 'internal'));

    await visit.type('Name', 'First talk');
    await visit.click('Save');

    expect(visit.alert()).toContain('tell us this number: r1');
    expect(visit.control('Name').value).toBe('First talk');
  });

  it('asks before typed text is lost, and stays when told so', async () => {
    const { visit } = await open();

    await visit.type('Name', 'First talk');
    await visit.click('Dashboard');
    expect(visit.text).toContain('Leave without saving?');
    await visit.click('Stay here');
    expect(visit.url).toBe('/schedules/7');
    await visit.click('Dashboard');
    await visit.click('Leave');

    expect(visit.url).toBe('/dashboard');
  });

  it('makes a new schedule in a calendar that can be written, then has an address of its own', async () => {
    const { server, visit } = await open('/schedules/new');
    server.on('POST /schedules', { status: 201, body: aSchedule() });

    await visit.type('Name', 'Intro call');
    await visit.click('Save');

    expect(server.asked('POST /schedules')[0]?.body).toMatchObject({
      name: 'Intro call',
      calendarId: 3,
      startDate: '2026-09-08',
      timezone: 'Europe/Berlin',
    });
    expect(visit.url).toBe('/schedules/7');
  });

  it('removes a schedule after asking', async () => {
    const { server, visit } = await open();
    server.on('DELETE /schedules/7', { status: 204 });

    visit.element.querySelector<HTMLElement>('app-remove-schedule .danger')?.click();
    await visit.settle();
    await visit.click('Remove it');

    expect(server.asked('DELETE /schedules/7')).toHaveLength(1);
    expect(visit.url).toBe('/schedules');
  });
});
