import type { Appointment, History } from '@appointment/contracts';
import type { LightMyRequestResponse } from 'fastify';
import {
  aRequest,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  type Requested,
} from '../../test';
import { Claim, OutboxMessage, Slot } from '../database';

const NOON = '2026-03-03T12:00:00Z';
const ONE = '2026-03-03T13:00:00Z';

describeOnEachDatabase('Two sides acting at once', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let guest: Requested['guest'];
  let id: string;
  let door: string;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    ({ host, guest, id, door } = await aRequest(stage));
  });

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const owner = (verb: string, body: object = {}) =>
    stage.server.call('POST', `/appointments/${id}/${verb}`, { token: host.token, body });
  const attendee = (verb: string, body: object = {}) =>
    stage.server.call('POST', `${door}/${verb}`, { body });

  const acts: Readonly<Record<string, () => Promise<LightMyRequestResponse>>> = {
    'the owner confirms': () => owner('confirm'),
    'the owner confirms for now': () => owner('confirm', { undoable: true }),
    'the owner declines': () => owner('decline'),
    'the owner cancels': () => owner('cancel'),
    'the owner moves it': () => owner('reschedule', { start: NOON }),
    'the attendee cancels': () => attendee('cancel'),
    'the attendee moves it': () => attendee('reschedule', { start: ONE }),
  };
  const act = (name: string) => (acts[name] as (typeof acts)[string])();
  const names = Object.keys(acts);
  const pairs = names.flatMap((one, index) =>
    names.slice(index + 1).map((other) => [one, other] as const),
  );

  const history = async () => {
    const path = `/appointments/${id}/history`;
    return (await stage.server.call('GET', path, { token: host.token })).json<History>().items;
  };
  const meeting = async () =>
    (
      await stage.server.call('GET', `/appointments/${id}`, { token: host.token })
    ).json<Appointment>();
  const lettersTo = (email: string) =>
    stage.mail.sent.filter(({ to }) => to[0]?.email === email).length;

  /** Slots, claims, calendar, history and letters tell the same story, and each letter came once. */
  const expectOneStory = async () => {
    // Also what waits for its owner to think again.
    stage.clock.advance({ seconds: 8 });
    await stage.drain();
    await stage.drain();
    const { status, start } = await meeting();
    const live = status === 'requested' || status === 'booked';
    const slots = await em().find(
      Slot,
      { appointment: { uuid: id } },
      { populate: ['appointment'] },
    );
    const left = slots.filter(({ bookingStatus }) => bookingStatus === 'rescheduled');
    expect(slots.length - left.length).toBe(1);
    const mine = { subscriber: host.person.subscriber.id };
    expect(await em().count(Claim, mine)).toBe(live ? 30 : 0);
    const events = stage.calendars.events.filter(({ uid }) => uid === id);
    expect(events.map((event) => event.start.toString())).toEqual(live ? [start] : []);
    const changes = await history();
    expect(changes.length).toBe(1 + (slots[0]?.appointment.sequence ?? 0));
    expect(changes.filter(({ action }) => action === 'rescheduled')).toHaveLength(left.length);
    expect(lettersTo(guest.email)).toBeLessThanOrEqual(1);
    expect(lettersTo(host.person.subscriber.email)).toBeLessThanOrEqual(1);
    expect(stage.mail.sent.length).toBeGreaterThan(0);
    // Only now do letters leave, so that there is nothing to call back.
    expect(stage.mail.sent.map(({ calendar }) => calendar?.method)).not.toContain('CANCEL');
    expect(await em().count(OutboxMessage, { ...mine, state: 'dead' })).toBe(0);
  };

  it.each(pairs)('%s, and %s', async (one, other) => {
    const answers = await Promise.all([one, other, other, one].map(act));
    for (const { statusCode } of answers) expect([200, 409]).toContain(statusCode);
    expect(answers.some(({ statusCode }) => statusCode === 200)).toBe(true);
    await expectOneStory();
  });

  it.each(names)('%s, said twenty times at once, is said once', async (name) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => act(name)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
    expect(await history()).toHaveLength(2);
    await expectOneStory();
  });

  it('everybody at once, several times', async () => {
    const answers = await Promise.all([...names, ...names.toReversed(), ...names].map(act));
    for (const { statusCode } of answers) expect([200, 409]).toContain(statusCode);
    await expectOneStory();
  });

  it('a request that runs out while its owner confirms it', async () => {
    stage.clock.set('2026-03-03T07:59:59Z');
    const body = { email: host.person.subscriber.email, password: 'correct horse battery' };
    const { accessToken: token } = (await stage.server.call('POST', '/auth/login', { body })).json<{
      accessToken: string;
    }>();
    const confirmed = stage.server.call('POST', `/appointments/${id}/confirm`, { token, body: {} });
    stage.clock.set('2026-03-03T08:00:00Z');
    const [answer] = await Promise.all([confirmed, stage.drain()]);
    await stage.drain();
    const { status } = (await stage.server.call('GET', door)).json<Appointment>();
    expect([answer.statusCode, status]).toEqual(
      answer.statusCode === 200 ? [200, 'booked'] : [409, 'expired'],
    );
    expect(lettersTo(guest.email)).toBe(1);
    expect(lettersTo(host.person.subscriber.email)).toBe(status === 'booked' ? 0 : 1);
  });

  it('a request that runs out while its attendee takes it back', async () => {
    stage.clock.advance({ hours: 24 });
    await Promise.all([stage.drain(), attendee('cancel'), stage.drain()]);
    await stage.drain();
    const { status } = (await stage.server.call('GET', door)).json<Appointment>();
    expect(['expired', 'cancelled']).toContain(status);
    const toOwner = status === 'expired' ? /^Not answered/ : /^Bob cancelled/;
    expect(
      stage.mail.sent
        .filter(({ to }) => to[0]?.email === host.person.subscriber.email)
        .map(({ subject }) => subject),
    ).toEqual([expect.stringMatching(toOwner)]);
    expect(stage.calendars.events.filter(({ uid }) => uid === id)).toEqual([]);
  });

  it('a meeting that is moved is not cancelled at the time that it left', async () => {
    await owner('reschedule', { start: NOON });
    await attendee('cancel');
    await expectOneStory();
    expect(await meeting()).toMatchObject({ status: 'cancelled', start: NOON });
  });
});
