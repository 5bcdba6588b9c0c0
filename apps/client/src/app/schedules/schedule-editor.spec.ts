import type { Schedule } from '@appointment/contracts';
import { problem } from '../../testing/fake-server';
import { aCalendar, aConnection, aSchedule } from '../../testing/meetings';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const house = {
  calendars: [aCalendar(), aCalendar({ id: 4, title: 'Holidays', readOnly: true })],
  connections: [aConnection()],
};

/** As the server answers what it keeps: each window has an id of its own. */
const kept = (schedule: Schedule): Schedule => ({
  ...schedule,
  availabilities: schedule.availabilities.map((each, index) => ({ ...each, id: index + 1 })),
});

const open = async (url = '/schedules/7', own: Partial<Schedule> = {}) => {
  const server = ownersServer({ ...house, schedules: [aSchedule(own)] });
  server.on('PATCH /schedules/7', ({ body }) => ({
    body: kept({ ...aSchedule(own), ...(body as object) }),
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

  it('adds special dates, and shows them by date with what they replace', async () => {
    const { server, visit } = await open();

    await visit.click('Add a date');
    await visit.type('From day', '2026-10-05');
    await visit.type('To day', '2026-10-16');
    await visit.click('Done');
    await visit.click('Add a date');
    await visit.type('From day', '2026-09-26');
    await visit.type('To day', '2026-09-26');
    await visit.press('Other hours');
    await visit.click('Done');
    const rows = [...visit.element.querySelectorAll('[data-override]')].map((row) =>
      row.textContent?.trim().replaceAll(/[\s\u2060]+/g, ' '),
    );
    await visit.click('Save');

    expect(rows).toEqual([
      'Saturday 26 September 09:00 – 12:00 instead of not bookable',
      '5 – 16 October Not bookable',
    ]);
    expect(server.asked('PATCH /schedules/7')[0]?.body).toMatchObject({
      overrides: [
        { startDate: '2026-10-05', endDate: '2026-10-16', windows: [] },
        {
          startDate: '2026-09-26',
          endDate: '2026-09-26',
          windows: [{ startTime: '09:00', endTime: '12:00' }],
        },
      ],
    });
  });

  it('changes and removes special dates, and folds those that are over', async () => {
    const day = (startDate: string) => ({ startDate, endDate: startDate, windows: [] });
    const overrides = ['2026-12-24', '2026-08-01', '2026-10-03'].map(day);
    const { server, visit } = await open('/schedules/7', { overrides });

    expect(visit.text).toContain('1 past date');
    await visit.click('Edit Saturday 3 October');
    await visit.type('From day', '2026-10-04');
    await visit.click('Done');
    await visit.click('Remove Thursday 24 December');
    await visit.click('Save');

    expect(server.asked('PATCH /schedules/7')[0]?.body).toMatchObject({
      overrides: ['2026-08-01', '2026-10-04'].map(day),
    });
  });

  it('asks questions in the order in which they stand, and keeps the focus on what moves', async () => {
    const { server, visit } = await open();

    await visit.click('Add a question');
    await visit.type('Question', 'What is it about?');
    await visit.choose('Answer', 'choice');
    await visit.type('Choices', 'Design\nCode');
    await visit.click('Add a question');
    const second = visit.element.querySelectorAll('app-question-editor')[1];
    const label = second?.querySelector('input') as HTMLInputElement;
    label.value = 'Where can I see it?';
    label.dispatchEvent(new Event('input', { bubbles: true }));
    await visit.click('Move question 2 up');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move question 1 down');
    await visit.click('Save');

    expect(server.asked('PATCH /schedules/7')[0]?.body).toMatchObject({
      questions: [
        { kind: 'text', label: 'Where can I see it?', choices: [] },
        { kind: 'choice', label: 'What is it about?', choices: ['Design', 'Code'] },
      ],
    });
  });

  it('takes several lengths, any notice to the minute, buffers, limits and reminders', async () => {
    const { server, visit } = await open();

    await visit.press('60 min');
    await visit.choose('Offered first', '60');
    await visit.choose('Free before', '10');
    await visit.choose('Free after', 'other');
    await visit.type('Free after: how many', '7');
    await visit.type('At most a day', '4');
    await visit.press('1 hour');
    await visit.choose('A time starts every', '15');
    await visit.choose('People can cancel or move it until', '240');
    await visit.press('Other');
    await visit.choose('Another notice: minutes, hours or days', 'minute');
    await visit.type('Another notice: how many', '95');
    await visit.click('Save');

    expect(server.asked('PATCH /schedules/7')[0]?.body).toMatchObject({
      slotDuration: 60,
      otherDurations: [30],
      slotStep: 15,
      bufferBefore: 10,
      bufferAfter: 7,
      earliestBooking: 95,
      limitPerDay: 4,
      limitPerWeek: null,
      reminders: [60],
      changeDeadline: 240,
    });
  });

  it('adds a length that is none of the usual ones', async () => {
    const { server, visit } = await open();

    await visit.click('Another length');
    await visit.type('Another length: how many', '25');
    await visit.click('Add');
    await visit.press('30 min');
    await visit.click('Save');

    expect(server.asked('PATCH /schedules/7')[0]?.body).toMatchObject({
      slotDuration: 25,
      otherDurations: [],
    });
  });

  it('shows the link of a private page, and makes a new one after asking', async () => {
    const pageUrl = 'https://meet.example.org/mara/intro?key=old';
    const { server, visit } = await open('/schedules/7', { private: true, pageUrl });
    const renewed = aSchedule({ private: true, pageUrl: pageUrl.replace('old', 'new') });
    server.on('POST /schedules/7/renew-link', { body: renewed });
    expect(visit.text).toContain('?key=old');

    await visit.type('Name', 'First talk');
    await visit.click('Make a new link');
    expect(visit.text).toContain('finds nothing behind it any more');
    await visit.click('Make a new one');

    expect(visit.text).toContain('?key=new');
    expect(visit.text).not.toContain('?key=old');
    expect(visit.control('Name').value).toBe('First talk');
  });

  const fieldOf = (visit: Visit) => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? visit.labelOf(at);
  };

  it.each([
    ['availabilities.2.endTime', 'Wednesday, window 1, until'],
    ['startTime', 'Monday, window 1, from'],
    ['overrides.0.startDate', 'From day'],
    ['questions.0.choices', 'Choices'],
    ['questions.0.choices.1', 'Choices'],
    ['otherDurations.0', '15 min'],
    ['locationPhone', 'Phone number to call'],
    ['bufferAfter', 'Free after'],
    ['endDate', 'Last day'],
  ])('leads from what the server refused at %s to %s', async (field, label) => {
    const question = { kind: 'choice' as const, required: false, choices: ['Design', 'Code'] };
    const { server, visit } = await open('/schedules/7', {
      locationPhone: '+49 30 1234567',
      overrides: [{ startDate: '2026-10-05', endDate: '2026-10-05', windows: [] }],
      questions: [{ ...question, id: 'about', label: 'What is it about?' }],
    });
    const errors = [{ field, code: 'custom', message: 'No' }];
    server.on('PATCH /schedules/7', problem(400, 'invalid-input', { errors }));

    await visit.type('Name', 'First talk');
    await visit.click('Save');
    visit.element.querySelector<HTMLElement>('[role=alert] button')?.click();
    await visit.settle();

    expect(visit.alert()).toContain('One thing keeps this from being saved.');
    expect(fieldOf(visit)).toBe(label);
  });

  it.each<[string, Partial<Schedule>, string]>([
    [
      'windows that overlap over midnight',
      {
        useCustomAvailabilities: true,
        availabilities: [
          { id: 1, dayOfWeek: 1, startTime: '22:00', endTime: '02:00' },
          { id: 2, dayOfWeek: 2, startTime: '01:00', endTime: '05:00' },
        ],
      },
      'Tuesday: this window overlaps the one of the night before.',
    ],
    [
      'hours shorter than a meeting',
      { startTime: '09:00', endTime: '09:20' },
      'Monday: the window is shorter than a meeting.',
    ],
    [
      'a day with two entries',
      {
        overrides: [
          { startDate: '2026-10-05', endDate: '2026-10-16', windows: [] },
          { startDate: '2026-10-16', endDate: '2026-10-16', windows: [] },
        ],
      },
      'Friday 16 October: another entry has one of these days already.',
    ],
    [
      'two ways in',
      {
        locationType: 'in-person',
        locationPhone: '+49 30 1234567',
        locationUrl: 'https://map.example.org',
      },
      'there is one way in only.',
    ],
    ['a notice beyond the booking window', { earliestBooking: 30_000 }, 'nothing could be booked'],
  ])('refuses %s by the checks of the server', async (_, own, fault) => {
    const { server, visit } = await open('/schedules/7', own);

    await visit.type('Name', 'First talk');
    await visit.click('Save');

    expect(visit.alert()).toContain(fault);
    expect(server.asked('PATCH /schedules/7')).toHaveLength(0);
  });

  it('does not mind general hours that nobody sees', async () => {
    const { server, visit } = await open('/schedules/7', {
      slotDuration: 600,
      useCustomAvailabilities: true,
      availabilities: [
        { id: 1, dayOfWeek: 1, startTime: '08:00', endTime: '20:00' },
        { id: 2, dayOfWeek: 2, startTime: '09:00', endTime: '21:00' },
      ],
    });

    await visit.type('Name', 'First talk');
    await visit.click('Save');

    expect(server.asked('PATCH /schedules/7')).toHaveLength(1);
  });

  it('shows what people would see, and fills the gaps with their reasons on demand', async () => {
    const { server, visit } = await open();
    const { body } = server.asked('POST /schedules/preview')[0] ?? {};

    expect(body).toMatchObject({
      scheduleId: 7,
      from: '2026-09-08',
      to: '2026-09-15',
      duration: 30,
      schedule: { startTime: '09:00', weekdays: [1, 2, 3] },
    });
    expect(visit.text).toContain('2 times of 30 min');
    expect(visit.text).toContain('Calendars checked 12 seconds ago');
    await visit.press('Why not?');
    expect(visit.has('app-week-picture em')).toBe(true);
  });

  it('asks for no preview while a value is unfinished, says so, and keeps the picture', async () => {
    const { visit } = await open();

    await visit.type('Monday, window 1, from', 'nine-ish');

    expect(visit.text).toContain('Some values are unfinished.');
    expect(visit.text).toContain('2 times of 30 min');
    expect(visit.text).not.toContain('This is not saved yet');
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
