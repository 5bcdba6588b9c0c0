import type { CalendarEvents } from '@appointment/contracts';
import { between } from '@appointment/testing';
import {
  describeOnEachDatabase,
  insertAppointment,
  insertCalendar,
  insertConnection,
  type Person,
  ScriptedCalendars,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
  unavailable,
} from '../../test';
import { ConnectionPorts } from '../connections';
import { Appointment, type Calendar, ExternalConnection, Subscriber } from '../database';

const morning = between('2026-03-03T09:00Z', '2026-03-03T10:00Z');
const week = '?from=2026-03-02T00:00:00Z&to=2026-03-09T00:00:00Z';
const event = (uid: string, title: string) => ({
  ...morning,
  uid,
  title,
  allDay: false,
  busy: true,
  tentative: false,
});

describeOnEachDatabase('the events of a calendar', (kind) => {
  let database: TestDatabase;
  let remote: ScriptedCalendars;
  let server: TestApp;
  let ada: Person;
  let eve: Person;
  let calendar: Calendar;

  const em = () => database.orm.em.fork();
  const ask = (query = week, { accessToken: token } = ada) =>
    server.call('GET', `/calendars/${calendar.id}/events${query}`, { token });
  const shown = async () => (await ask()).json<CalendarEvents>();
  const ownerOf = (person: Person) => em().findOneOrFail(Subscriber, person.subscriber.id);

  beforeAll(async () => {
    database = await kind.create();
    remote = new ScriptedCalendars();
    server = await testApp({ database, overrides: [[ConnectionPorts, remote]] });
    ada = await signUp(server);
    eve = await signUp(server);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  beforeEach(async () => {
    remote.reset();
    server.clock.set('2026-03-02T08:00:00Z');
    await em().nativeDelete(ExternalConnection, {});
    const fork = em();
    const owner = fork.merge(await ownerOf(ada));
    const connection = await insertConnection(fork, owner);
    calendar = await insertCalendar(fork, connection, { dueAt: server.clock.now() });
    remote.says({ changed: [{ id: 'a', uid: 'a', busy: [morning] }] });
    await server.call('POST', `/calendars/${calendar.id}/sync`, { token: ada.accessToken });
    server.clock.advance({ minutes: 1 });
  });

  it('are what stands in it just now', async () => {
    remote.shown = [event('a', 'Dentist')];
    expect(await shown()).toEqual({
      items: [
        {
          start: '2026-03-03T09:00:00Z',
          end: '2026-03-03T10:00:00Z',
          title: 'Dentist',
          allDay: false,
          busy: true,
          tentative: false,
          appointmentId: null,
        },
      ],
      asOf: '2026-03-02T08:01:00Z',
      live: true,
    });
  });

  it('name the owner’s own appointments, and nobody else’s', async () => {
    const mine = '0198f4a2-1111-7abc-8def-0123456789ab';
    const hers = '0198f4a2-2222-7abc-8def-0123456789ab';
    const fork = em();
    await insertAppointment(fork, fork.merge(await ownerOf(ada)), { uuid: mine });
    await insertAppointment(fork, fork.merge(await ownerOf(eve)), { uuid: hers });
    remote.shown = [event(mine.toUpperCase(), 'A talk'), event(hers, 'Another')];
    const { items } = await shown();
    expect(items.map(({ appointmentId }) => appointmentId)).toEqual([mine, null]);
    await em().nativeDelete(Appointment, { uuid: { $in: [mine, hers] } });
  });

  it.each([
    ['does not answer', () => unavailable('unreachable')],
    ['refuses the password', () => unavailable('wrong-password')],
    ['is gone', () => unavailable('calendar-gone')],
  ])('are the busy time as last seen when the server %s', async (_what, failure) => {
    remote.shown = failure();
    expect(await shown()).toMatchObject({
      items: [{ start: '2026-03-03T09:00:00Z', title: null, busy: true }],
      asOf: '2026-03-02T08:00:00Z',
      live: false,
    });
  });

  it('are not waited for longer than a person would', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    remote.shown = new Promise(() => undefined);
    const answer = ask();
    while (jest.getTimerCount() === 0 || !remote.askedToShow) await new Promise(setImmediate);
    jest.advanceTimersByTime(3_000);
    jest.useRealTimers();
    expect((await answer).json()).toMatchObject({ live: false, items: [{ title: null }] });
  });

  it('are not asked for with a password that was refused', async () => {
    remote.shown = unavailable('wrong-password');
    await shown();
    remote.shown = [event('a', 'Dentist')];
    expect(await shown()).toMatchObject({ live: false });
  });

  it.each([
    ['?from=2026-03-02T00:00:00Z', 'to'],
    [`?from=2026-03-02T00:00:00Z&to=yesterday`, 'to'],
    ['?from=2026-03-02T00:00:00Z&to=2026-03-02T00:00:00Z', 'to'],
    ['?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z', 'to'],
    ['?from=2026-03-02T00:00:00Z&to=2026-05-04T00:00:00Z', 'to'],
    [`${week}&limit=3`, 'limit'],
  ])('are asked for by %s in vain', async (query, field) => {
    const answer = await ask(query);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
  });

  it('are nobody else’s business', async () => {
    remote.shown = [event('a', 'Dentist')];
    const answer = await ask(week, eve);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('Dentist');
  });

  it('of a calendar that is not connected are not read', async () => {
    const { id } = calendar;
    const token = ada.accessToken;
    await server.call('PATCH', `/calendars/${id}`, { token, body: { connected: false } });
    expect((await ask()).json()).toMatchObject({ code: 'calendar.not-connected' });
  });
});
