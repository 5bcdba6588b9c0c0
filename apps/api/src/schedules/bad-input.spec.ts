import type { Problem, Schedule } from '@appointment/contracts';
import {
  aHost,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
} from '../../test';
import { Availability, Schedule as StoredSchedule } from '../database';

const minimal = { name: 'Intro call', startTime: '09:00', endTime: '17:00', slug: 'new' };
const window = (dayOfWeek: number, startTime: string, endTime: string) => ({
  dayOfWeek,
  startTime,
  endTime,
});
const override = (startDate: string, endDate: string, ...times: [string, string][]) => ({
  startDate,
  endDate,
  windows: times.map(([startTime, endTime]) => ({ startTime, endTime })),
});
const question = (fields: object) => ({ id: 'why', kind: 'text', label: 'Why?', ...fields });

type Fault = [field: string, message: string, body: object];

/** Wrong by itself: refused when a page is made and when it is changed. */
const faults: Fault[] = [
  ['slotDuration', 'Too small: expected number to be >=10', { slotDuration: 9 }],
  ['slotDuration', 'Too big: expected number to be <=600', { slotDuration: 601 }],
  [
    'otherDurations',
    'Too big: expected array to have <=7 items',
    { otherDurations: [10, 15, 20, 25, 35, 40, 45, 50] },
  ],
  ['otherDurations', 'A length stands here twice', { otherDurations: [15, 15] }],
  ['otherDurations.1', 'Too small: expected number to be >=10', { otherDurations: [15, 5] }],
  ['slotStep', 'Too small: expected number to be >=5', { slotStep: 4 }],
  ['slotStep', 'Too big: expected number to be <=1440', { slotStep: 1441 }],
  ['bufferBefore', 'Too big: expected number to be <=1440', { bufferBefore: 1441 }],
  ['bufferAfter', 'Too small: expected number to be >=0', { bufferAfter: -1 }],
  ['limitPerDay', 'Too small: expected number to be >=1', { limitPerDay: 0 }],
  ['limitPerWeek', 'Too big: expected number to be <=1000', { limitPerWeek: 1001 }],
  [
    'farthestBooking',
    'Nothing is offered further ahead than two years',
    { farthestBooking: 2 * 366 * 1440 + 1 },
  ],
  [
    'earliestBooking',
    'Nothing is offered further ahead than two years',
    { earliestBooking: 2 * 366 * 1440 + 1 },
  ],
  [
    'farthestBooking',
    'The booking window ends before the notice does: nothing could be booked',
    { earliestBooking: 61, farthestBooking: 60 },
  ],
  [
    'availabilities.1.startTime',
    'This window overlaps another one',
    { availabilities: [window(1, '09:00', '12:00'), window(1, '11:00', '13:00')] },
  ],
  [
    'availabilities.1.startTime',
    'This window overlaps another one',
    { availabilities: [window(1, '22:00', '02:00'), window(2, '01:00', '03:00')] },
  ],
  [
    'availabilities.1.startTime',
    'This window overlaps another one',
    { availabilities: [window(1, '01:00', '03:00'), window(7, '22:00', '02:00')] },
  ],
  [
    'availabilities.0.endTime',
    'The window is shorter than one meeting',
    { slotDuration: 45, availabilities: [window(1, '23:50', '00:30')] },
  ],
  [
    'availabilities.0.endTime',
    'The window is empty: it ends when it starts',
    { availabilities: [window(1, '09:00', '09:00')] },
  ],
  [
    'availabilities.0.startTime',
    'A time of day is written as HH:MM',
    { availabilities: [window(1, '9:00', '12:00')] },
  ],
  [
    'availabilities',
    'Too big: expected array to have <=70 items',
    { availabilities: Array.from({ length: 71 }, () => window(1, '09:00', '12:00')) },
  ],
  [
    'endTime',
    'The hours are shorter than one meeting',
    { startTime: '09:00', endTime: '09:29', slotDuration: 30 },
  ],
  [
    'overrides.1.startDate',
    'Another entry has this day already',
    { overrides: [override('2026-04-01', '2026-04-05'), override('2026-04-05', '2026-04-06')] },
  ],
  [
    'overrides.0.endDate',
    'The last day comes before the first',
    { overrides: [override('2026-04-02', '2026-04-01')] },
  ],
  [
    'overrides.0.startDate',
    'Invalid ISO date',
    { overrides: [override('2026-02-30', '2026-03-01')] },
  ],
  [
    'overrides.0.windows',
    'Two windows of this day overlap',
    { overrides: [override('2026-04-01', '2026-04-01', ['09:00', '12:00'], ['11:00', '13:00'])] },
  ],
  [
    'overrides.0.windows',
    'A window of this day is shorter than one meeting',
    { slotDuration: 45, overrides: [override('2026-04-01', '2026-04-01', ['09:00', '09:30'])] },
  ],
  [
    'overrides.0.windows.0.endTime',
    'The window is empty: it ends when it starts',
    { overrides: [override('2026-04-01', '2026-04-01', ['09:00', '09:00'])] },
  ],
  [
    'overrides.0.reason',
    'Unknown field',
    { overrides: [{ ...override('2026-04-01', '2026-04-01'), reason: 'Easter' }] },
  ],
  [
    'questions.0.choices',
    'There are at least two choices',
    { questions: [question({ kind: 'choice', choices: ['Only one'] })] },
  ],
  [
    'questions.0.choices',
    'There are at least two choices',
    { questions: [question({ kind: 'choice' })] },
  ],
  [
    'questions.0.choices',
    'A choice stands here twice',
    { questions: [question({ kind: 'choice', choices: ['A', 'A'] })] },
  ],
  [
    'questions',
    'Two questions have the same id',
    { questions: [question({}), question({ label: 'What?' })] },
  ],
  [
    'questions.0.id',
    'Letters a to z, digits and hyphen, 32 at most',
    { questions: [question({ id: 'Why?' })] },
  ],
  [
    'questions.0.label',
    'Too big: expected string to have <=200 characters',
    { questions: [question({ label: 'x'.repeat(201) })] },
  ],
  [
    'questions',
    'Too big: expected array to have <=10 items',
    { questions: Array.from({ length: 11 }, (_, index) => question({ id: `q${index}` })) },
  ],
  ['reminders', 'A reminder stands here twice', { reminders: [60, 60] }],
  ['reminders', 'Too big: expected array to have <=5 items', { reminders: [5, 6, 7, 8, 9, 10] }],
  ['reminders.0', 'Too small: expected number to be >=5', { reminders: [4] }],
  [
    'changeDeadline',
    'Too big: expected number to be <=40320',
    { changeDeadline: 28 * 24 * 60 + 1 },
  ],
  [
    'locationUrl',
    'A link, a phone number or a provider of links: there is one way in only',
    { locationUrl: 'https://meet.example.org', locationPhone: '+49 30 1234567' },
  ],
  [
    'locationUrl',
    'A link, a phone number or a provider of links: there is one way in only',
    { locationPhone: '+49 30 1234567', meetingLinkProvider: 'jitsi' },
  ],
  [
    'locationPhone',
    'A phone number is written as +49 30 1234567',
    { locationPhone: 'call me maybe' },
  ],
  ['linkVersion', 'Unknown field', { linkVersion: 7 }],
  ['pageUrl', 'Unknown field', { pageUrl: 'https://meet.example.org/ada/intro' }],
];

describeOnEachDatabase('A page that cannot be', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
    host = await aHost(stage);
  });

  afterAll(() => stage.close());

  const call = (method: 'GET' | 'POST' | 'PATCH', path = '', body?: object) =>
    stage.server.call(method, `/schedules${path}`, { token: host.token, body });
  const mine = () => `/${host.schedule.id}`;
  const told = (answer: Awaited<ReturnType<typeof call>>) => {
    const { code, errors = [] } = answer.json<Problem>();
    return [answer.statusCode, code, ...errors.map(({ field, message }) => [field, message])];
  };

  it.each(faults)('is refused, and the field %s is told: %s', async (field, message, body) => {
    const refusal = [400, 'invalid-input', [field, message]];
    expect(told(await call('POST', '', { ...minimal, ...body }))).toEqual(refusal);
    expect(told(await call('PATCH', mine(), body))).toEqual(refusal);
    expect((await call('GET')).json()).toEqual({ items: [host.schedule] });
  });

  it('is told of all its faults at once', async () => {
    const body = { slotStep: 4, bufferBefore: 1441, reminders: [60, 60], surprise: 1 };
    const { errors = [] } = (await call('PATCH', mine(), body)).json<Problem>();
    expect(errors.map(({ field }) => field).toSorted()).toEqual([
      'bufferBefore',
      'reminders',
      'slotStep',
      'surprise',
    ]);
  });

  describe('because of what is stored already', () => {
    it.each<[field: string, message: string, stored: object, change: object]>([
      ['endTime', 'The hours end before they start', {}, { startTime: '18:00' }],
      ['endTime', 'The hours are shorter than one meeting', {}, { slotDuration: 481 }],
      [
        'endDate',
        'The last day comes before the first',
        { endDate: '2026-12-31' },
        { startDate: '2027-01-01' },
      ],
      [
        'farthestBooking',
        'The booking window ends before the notice does: nothing could be booked',
        { farthestBooking: 1440 },
        { earliestBooking: 1441 },
      ],
      [
        'availabilities.1.endTime',
        'The window is shorter than one meeting',
        { availabilities: [window(1, '09:00', '12:00'), window(3, '09:00', '10:00')] },
        { slotDuration: 61 },
      ],
      [
        'overrides.0.windows',
        'A window of this day is shorter than one meeting',
        { overrides: [override('2026-04-01', '2026-04-01', ['09:00', '10:00'])] },
        { slotDuration: 61 },
      ],
      [
        'locationUrl',
        'A link, a phone number or a provider of links: there is one way in only',
        { locationPhone: '+49 30 1234567' },
        { meetingLinkProvider: 'jitsi' },
      ],
    ])('is refused, and %s is told: %s', async (field, message, stored, change) => {
      const made = await call('POST', '', { ...minimal, slug: undefined, ...stored });
      const schedule = made.json<Schedule>();
      expect(made.statusCode).toBe(201);
      const refused = await call('PATCH', `/${schedule.id}`, change);
      expect(told(refused)).toEqual([400, 'invalid-input', [field, message]]);
      expect((await call('GET', `/${schedule.id}`)).json()).toEqual(schedule);
      await stage.server.call('DELETE', `/schedules/${schedule.id}`, { token: host.token });
    });

    it('is none for general hours too short for a meeting, while custom windows hold instead', async () => {
      const own = {
        useCustomAvailabilities: true,
        availabilities: [window(1, '08:00', '18:00')],
        slotDuration: 600,
      };
      const made = await call('POST', '', { ...minimal, slug: undefined, ...own });
      expect(made.statusCode).toBe(201);
      const path = `/${made.json<Schedule>().id}`;
      expect((await call('PATCH', path, { endTime: '16:00' })).statusCode).toBe(200);
      expect(told(await call('PATCH', path, { useCustomAvailabilities: false }))).toEqual([
        400,
        'invalid-input',
        ['endTime', 'The hours are shorter than one meeting'],
      ]);
      await stage.server.call('DELETE', `/schedules${path}`, { token: host.token });
    });

    it('can still be paused and renamed, if it was made before there was such a rule', async () => {
      const em = stage.database.orm.em.fork();
      const schedule = await em.findOneOrFail(StoredSchedule, { id: host.schedule.id });
      for (const endTime of ['12:00', '13:00'])
        em.persist(
          new Availability({
            schedule,
            dayOfWeek: 1,
            startTime: Temporal.PlainTime.from('09:00'),
            endTime: Temporal.PlainTime.from(endTime),
          }),
        );
      await em.flush();
      expect((await call('PATCH', mine(), { active: false, name: 'Old' })).statusCode).toBe(200);
      expect((await call('PATCH', mine(), { slotDuration: 15 })).statusCode).toBe(400);
      const mended = { availabilities: [], active: true, name: host.schedule.name };
      expect((await call('PATCH', mine(), mended)).statusCode).toBe(200);
    });
  });
});
