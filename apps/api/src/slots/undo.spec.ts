import type { Appointment, AppointmentPage } from '@appointment/contracts';
import {
  aHost,
  aRequest,
  bookingStage,
  type BookingStage,
  codeOf,
  describeOnEachDatabase,
  type Host,
  type Requested,
} from '../../test';
import { Claim, OutboxMessage } from '../database';

const EIGHT_SECONDS_LATER = '2026-03-02T08:00:08Z';

describeOnEachDatabase('Taking a confirmation back', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let guest: Requested['guest'];
  let id: string;
  let door: string;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  const asked = async (fields: Record<string, unknown> = {}, guests: string[] = []) => {
    ({ host, guest, id, door } = await aRequest(stage, fields, { guests }));
  };

  beforeEach(() => asked({ reminders: [60] }));

  afterAll(() => stage.close());

  const decide = (verb: string, body: object = {}) =>
    stage.server.call('POST', `/appointments/${id}/${verb}`, { token: host.token, body });
  const confirm = () => decide('confirm', { undoable: true });
  const codeAfter = async (verb: string) => codeOf(await decide(verb));
  const event = () => stage.calendars.events.find(({ uid }) => uid === id);
  const toBob = () => stage.mail.sent.filter(({ to }) => to[0]?.email === guest.email);
  const waiting = () =>
    stage.database.orm.em.fork().count(OutboxMessage, {
      subscriber: host.person.subscriber.id,
      state: 'waiting',
    });

  it('is possible for eight seconds, in which nobody hears of it', async () => {
    expect((await confirm()).json()).toMatchObject({
      status: 'booked',
      undoUntil: EIGHT_SECONDS_LATER,
      expiresAt: null,
    });
    stage.clock.set('2026-03-02T08:00:07.999Z');
    await stage.drain();
    expect(toBob()).toEqual([]);
    expect(event()).toMatchObject({ status: 'tentative' });
    expect((await decide('unconfirm')).json()).toMatchObject({
      status: 'requested',
      undoUntil: null,
      expiresAt: '2026-03-03T08:00:00Z',
    });
  });

  it('is known to lists too, for as long as it can be done', async () => {
    const listed = async () => {
      const answer = await stage.server.call('GET', '/appointments', { token: host.token });
      return answer.json<AppointmentPage>().items.map(({ undoUntil }) => undoUntil);
    };
    expect(await listed()).toEqual([null]);
    await confirm();
    expect(await listed()).toEqual([EIGHT_SECONDS_LATER]);
    await decide('unconfirm');
    expect(await listed()).toEqual([null]);
    await confirm();
    stage.clock.set(EIGHT_SECONDS_LATER);
    expect(await listed()).toEqual([null]);
    await stage.drain();
  });

  it('leaves the request as if nothing had been', async () => {
    const before = await waiting();
    await confirm();
    await decide('unconfirm');
    await stage.drain();
    stage.clock.advance({ minutes: 1 });
    await stage.drain();
    expect(stage.mail.sent).toEqual([]);
    expect(await waiting()).toBe(before);
    expect(event()).toMatchObject({ status: 'tentative' });
    const claims = { subscriber: host.person.subscriber.id };
    expect(await stage.database.orm.em.fork().count(Claim, claims)).toBe(30);
  });

  it('lets the request be confirmed again, declined, or expire in its own time', async () => {
    await confirm();
    await decide('unconfirm');
    await confirm();
    await decide('unconfirm');
    stage.clock.advance({ hours: 24 });
    await stage.drain();
    await stage.drain();
    expect(toBob().map(({ subject }) => subject)).toEqual([expect.stringMatching(/^No answer/)]);
    expect(event()).toBeUndefined();
  });

  it('confirmed again, tells once', async () => {
    await confirm();
    await decide('unconfirm');
    await decide('confirm');
    await stage.drain();
    expect(toBob()).toHaveLength(1);
    expect(event()).toMatchObject({ status: 'confirmed' });
  });

  it('calls back no invitation, where none was out', async () => {
    await confirm();
    await decide('unconfirm');
    await decide('decline');
    await stage.drain();
    expect(toBob().map(({ calendar }) => calendar)).toEqual([undefined]);
  });

  it('calls back the one that was out before the attendee moved the meeting', async () => {
    await decide('confirm');
    await stage.drain();
    await stage.server.call('POST', `${door}/reschedule`, {
      body: { start: '2026-03-03T12:00:00Z' },
    });
    await stage.drain();
    stage.mail.clear();
    await confirm();
    await decide('unconfirm');
    await decide('decline');
    await stage.drain();
    expect(toBob().map(({ calendar }) => calendar?.method)).toEqual(['CANCEL']);
  });

  it('is too late once the letters have left', async () => {
    await confirm();
    stage.clock.set(EIGHT_SECONDS_LATER);
    expect(await codeAfter('unconfirm')).toBe('appointment.not-undoable');
    await stage.drain();
    expect(toBob()).toHaveLength(1);
    expect(event()).toMatchObject({ status: 'confirmed' });
    expect(await codeAfter('unconfirm')).toBe('appointment.not-undoable');
  });

  it('is too late when a worker has a letter in hand', async () => {
    await confirm();
    const em = stage.database.orm.em.fork();
    const [letter] = await em.find(
      OutboxMessage,
      { subscriber: host.person.subscriber.id, topic: 'letter', state: 'waiting' },
      { orderBy: { id: 'asc' }, limit: 1 },
    );
    letter?.lease(Temporal.Instant.from(EIGHT_SECONDS_LATER));
    await em.flush();
    const before = await waiting();
    expect(await codeAfter('unconfirm')).toBe('appointment.not-undoable');
    expect(await waiting()).toBe(before);
    const { status } = (await decide('confirm')).json<Appointment>();
    expect(status).toBe('booked');
  });

  it('is not for a confirmation whose letters left at once', async () => {
    expect((await decide('confirm')).json()).toMatchObject({ undoUntil: null });
    expect(await codeAfter('unconfirm')).toBe('appointment.not-undoable');
  });

  it('is not for what confirmed itself', async () => {
    await asked({ bookingConfirmation: false });
    expect(await codeAfter('unconfirm')).toBe('appointment.not-undoable');
  });

  it('is not for a request whose own time ran out meanwhile', async () => {
    stage.clock.set('2026-03-03T07:59:55Z');
    const { accessToken: token } = (
      await stage.server.call('POST', '/auth/login', {
        body: { email: host.person.subscriber.email, password: 'correct horse battery' },
      })
    ).json<{ accessToken: string }>();
    const call = (verb: string, body: object) =>
      stage.server.call('POST', `/appointments/${id}/${verb}`, { token, body });
    await call('confirm', { undoable: true });
    stage.clock.set('2026-03-03T08:00:01Z');
    expect(codeOf(await call('unconfirm', {}))).toBe('appointment.not-undoable');
  });

  it('twice is once, and of a request that nobody confirmed is nothing', async () => {
    const before = (await decide('unconfirm')).json<Appointment>();
    expect(before.status).toBe('requested');
    await confirm();
    await decide('unconfirm');
    expect((await decide('unconfirm')).json()).toEqual(before);
  });

  it('can’t be done to what has ended', async () => {
    await confirm();
    await decide('cancel');
    expect(await codeAfter('unconfirm')).toBe('appointment.not-decidable');
    await stage.drain();
    stage.clock.advance({ minutes: 1 });
    await stage.drain();
    expect(toBob().map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Cancelled/)]);
  });

  it('is nobody else’s', async () => {
    await confirm();
    const { token } = await aHost(stage);
    const answer = await stage.server.call('POST', `/appointments/${id}/unconfirm`, { token });
    expect(answer.statusCode).toBe(404);
  });

  describe('while nobody knows of it', () => {
    const invitationsOf = (email: string) =>
      stage.mail.sent
        .filter(({ to }) => to[0]?.email === email)
        .map(({ subject, calendar }) => [subject.split(':')[0], calendar?.method]);
    /** Everybody is told, and nothing is left that could tell them more. */
    const told = async () => {
      await stage.drain();
      stage.clock.advance({ minutes: 1 });
      await stage.drain();
      return { bob: invitationsOf(guest.email), cy: invitationsOf('cy@example.org') };
    };
    const move = (start: string) => decide('reschedule', { start });
    const attendee = (verb: string, body: object = {}) =>
      stage.server.call('POST', `${door}/${verb}`, { body });

    beforeEach(() => asked({}, ['cy@example.org']));

    it('the owner cancels: the attendee hears of that alone, and guests of nothing', async () => {
      await confirm();
      await decide('cancel', { reason: 'A mistake' });
      expect(await told()).toEqual({ bob: [['Cancelled', undefined]], cy: [] });
      expect(event()).toBeUndefined();
    });

    it('the attendee cancels: only the owner is told', async () => {
      await confirm();
      await attendee('cancel');
      expect(await told()).toEqual({ bob: [], cy: [] });
      expect(stage.mail.sent.map(({ subject }) => subject)).toEqual([
        expect.stringMatching(/^Bob cancelled/),
      ]);
      expect(event()).toBeUndefined();
    });

    it('the owner moves it: guests are invited to where it stands now', async () => {
      await confirm();
      await move('2026-03-03T12:00:00Z');
      expect(await told()).toEqual({ bob: [['Moved', 'REQUEST']], cy: [['Confirmed', 'REQUEST']] });
      expect(event()).toMatchObject({ start: Temporal.Instant.from('2026-03-03T12:00:00Z') });
    });

    it('the attendee moves it, and the owner has to say again', async () => {
      await confirm();
      await attendee('reschedule', { start: '2026-03-03T12:00:00Z' });
      expect(await told()).toMatchObject({ bob: [['Asked to move', undefined]], cy: [] });
      stage.mail.clear();
      await decide('decline');
      expect(await told()).toEqual({ bob: [['Declined', undefined]], cy: [] });
    });

    it('it is moved and cancelled: an invitation that never left is not called back', async () => {
      await confirm();
      await move('2026-03-03T12:00:00Z');
      await decide('cancel');
      expect(await told()).toEqual({ bob: [['Cancelled', undefined]], cy: [] });
    });

    it('it is cancelled after all were told: the invitation is called back', async () => {
      await confirm();
      await told();
      stage.mail.clear();
      await decide('cancel');
      const called = [['Cancelled', 'CANCEL']];
      expect(await told()).toEqual({ bob: called, cy: called });
    });

    it.each([1, 2, 3, 4, 5])('a cancellation races the worker (%i)', async () => {
      await decide('confirm');
      await Promise.all([stage.drain(), decide('cancel'), stage.drain()]);
      const { bob, cy } = await told();
      const left = [...bob, ...cy].some(([, method]) => method === 'REQUEST');
      expect(bob.at(-1)).toEqual(['Cancelled', left ? 'CANCEL' : undefined]);
      expect(cy.at(-1)).toEqual(left ? ['Cancelled', 'CANCEL'] : undefined);
      expect(event()).toBeUndefined();
    });
  });

  it('races the worker to one outcome: taken back and nobody told, or told', async () => {
    await confirm();
    stage.clock.set('2026-03-02T08:00:07.999Z');
    const undone = decide('unconfirm');
    stage.clock.set(EIGHT_SECONDS_LATER);
    const [answer] = await Promise.all([undone, stage.drain()]);
    await stage.drain();
    const { status } = (await stage.server.call('GET', door)).json<Appointment>();
    expect([answer.statusCode, toBob().length, status]).toEqual(
      answer.statusCode === 200 ? [200, 0, 'requested'] : [409, 1, 'booked'],
    );
    expect(event()?.status).toBe(status === 'booked' ? 'confirmed' : 'tentative');
  });
});
