import type { Calendar } from '@appointment/contracts';
import { alice, alwaysOpen, type Bookable, databases, type World } from '@appointment/tools';
import { openWorld } from '../support/documented-world';
import { fieldsOf, refusalOf } from '../support/problems';

describe.each(databases)('bad input for a page (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { surprise: 1 }, 'surprise'],
    ['a wrong type', { name: 5 }, 'name'],
    ['a name of 129 characters', { name: 'x'.repeat(129) }, 'name'],
    ['a zone that does not exist', { timezone: 'Europe/Atlantis' }, 'timezone'],
    ['an offset for a zone', { timezone: '+01:00' }, 'timezone'],
    ['hours that end before they start', { startTime: '17:00', endTime: '09:00' }, 'endTime'],
    ['dates in the wrong order', { startDate: '2027-01-02', endDate: '2027-01-01' }, 'endDate'],
    ['a day that does not exist', { startDate: '2027-02-30' }, 'startDate'],
    ['a duration of 0', { slotDuration: 0 }, 'slotDuration'],
    ['a duration of 601', { slotDuration: 601 }, 'slotDuration'],
    ['weekday 8', { weekdays: [8] }, 'weekdays.0'],
    ['no weekday', { weekdays: [] }, 'weekdays'],
    ['a step of 4 minutes', { slotStep: 4 }, 'slotStep'],
    ['a buffer longer than a day', { bufferAfter: 1441 }, 'bufferAfter'],
    ['a window beyond two years', { farthestBooking: 732 * 1440 + 1 }, 'farthestBooking'],
    [
      'windows that overlap from Sunday to Monday',
      {
        availabilities: [
          { dayOfWeek: 1, startTime: '01:00', endTime: '03:00' },
          { dayOfWeek: 7, startTime: '22:00', endTime: '02:00' },
        ],
      },
      'availabilities.1.startTime',
    ],
    [
      'two overrides of a day',
      {
        overrides: [
          { startDate: '2027-01-01', endDate: '2027-01-06', windows: [] },
          { startDate: '2027-01-06', endDate: '2027-01-06', windows: [] },
        ],
      },
      'overrides.1.startDate',
    ],
    [
      'a choice without choices',
      { questions: [{ id: 'topic', kind: 'choice', label: 'Topic?' }] },
      'questions.0.choices',
    ],
    [
      'two ways in',
      { locationUrl: 'https://meet.example.org', meetingLinkProvider: 'jitsi' },
      'locationUrl',
    ],
    ['a script for an address', { locationUrl: 'javascript:alert(1)' }, 'locationUrl'],
  ])('%s', async (_what, fault, field) => {
    const before = await mara.owner.api.get('/api/v1/schedules');
    const body = { ...alwaysOpen, slug: 'bad', ...fault };
    const answer = await mara.owner.api.post('/api/v1/schedules', body);
    expect(refusalOf(answer)).toEqual([400, 'invalid-input']);
    expect(fieldsOf(answer)).toEqual([field]);
    const patched = await mara.owner.api.patch(`/api/v1/schedules/${mara.schedule.id}`, fault);
    expect([patched.status, fieldsOf(patched)]).toEqual([400, [field]]);
    expect((await mara.owner.api.get('/api/v1/schedules')).body).toEqual(before.body);
  });

  it('names every fault at once', async () => {
    const faults = { name: '', timezone: 'x', slotDuration: 5, weekdays: [0] };
    const answer = await mara.owner.api.post('/api/v1/schedules', { ...alwaysOpen, ...faults });
    expect(fieldsOf(answer)?.toSorted()).toEqual([
      'name',
      'slotDuration',
      'timezone',
      'weekdays.0',
    ]);
  });

  it('the calendar of somebody else', async () => {
    const other = await world.signUp('Bo');
    const calendar = await other.connect(world.radicale.url, alice);
    const bad = { ...alwaysOpen, calendarId: calendar.id };
    const door = `/api/v1/calendars/${calendar.id}`;
    const answers = [
      await mara.owner.api.post('/api/v1/schedules', bad),
      await mara.owner.api.patch(door, { connected: false }),
      await mara.owner.api.delete(door),
      await mara.owner.api.post(`${door}/sync`),
      await mara.owner.api.delete(`/api/v1/connections/${calendar.connectionId}`),
    ];
    expect(answers.map((answer) => refusalOf(answer))).toEqual(
      answers.map(() => [404, 'not-found']),
    );
    expect((await other.api.get('/api/v1/calendars')).as<{ items: Calendar[] }>(200).items).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: calendar.id, connected: true })]),
    );
  });

  it.each(['0', '-1', '1.5', 'abc', '99999999999999999999', '%00', "1'--"])(
    'the id %s, which is none',
    async (id) => {
      const answer = await mara.owner.api.get(`/api/v1/schedules/${id}`);
      expect(refusalOf(answer)).toEqual([404, 'not-found']);
    },
  );
});
