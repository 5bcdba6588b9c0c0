import {
  aHost,
  aRequest,
  ask,
  book,
  bookingStage,
  type BookingStage,
  codeOf,
  describeOnEachDatabase,
  doorOf,
  type Host,
  linkIn,
  offered,
  type Requested,
  signInAgain,
  TUESDAY_TEN,
} from '../../test';
import { Claim, OutboxMessage } from '../database';

const A_DAY = { hours: 24 };

describeOnEachDatabase('What becomes of a request', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let guest: Requested['guest'];
  let id: string;
  let manage: string;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    ({ host, guest, id, door: manage } = await aRequest(stage));
  });

  afterAll(() => stage.close());

  const decide = (verb: string, body: object = {}) =>
    stage.server.call('POST', `/appointments/${id}/${verb}`, { token: host.token, body });
  const decideAgain = async (verb: string) => {
    const token = await signInAgain(stage, host);
    return stage.server.call('POST', `/appointments/${id}/${verb}`, { token, body: {} });
  };
  const withdraw = (body: object = {}) => stage.server.call('POST', `${manage}/cancel`, { body });
  const event = () => stage.calendars.events.find(({ uid }) => uid === id);
  const sentTo = (email: string) =>
    stage.mail.sent.filter(({ to }) => to[0]?.email === email).map(({ subject }) => subject);
  const toBob = () => sentTo(guest.email);
  const toOwner = () => sentTo(host.person.subscriber.email);
  const isOffered = async () =>
    (await offered(stage, host.page)).slots.some(({ start }) => start === TUESDAY_TEN);
  const claims = () =>
    stage.database.orm.em.fork().count(Claim, { subscriber: host.person.subscriber.id });

  it('stands as a tentative hold in the owner’s calendar', () => {
    expect(event()).toMatchObject({
      status: 'tentative',
      sequence: 0,
      title: 'Intro call (Bob)',
      start: Temporal.Instant.from(TUESDAY_TEN),
    });
  });

  it('confirmed: booked for good, in calendar and mail', async () => {
    const answer = await decide('confirm');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ id, status: 'booked', expiresAt: null });
    await stage.drain();
    expect(event()).toMatchObject({ status: 'confirmed', sequence: 1 });
    expect(toBob()).toEqual([expect.stringMatching(/^Confirmed: Intro call with Ada/)]);
    expect(toOwner()).toEqual([]);
    expect(await isOffered()).toBe(false);
  });

  it('declined: the hold is gone, the time is free, and the reason is told', async () => {
    const answer = await decide('decline', { reason: 'I am on a train.' });
    expect(answer.json()).toMatchObject({ status: 'declined', reason: 'I am on a train.' });
    expect(await isOffered()).toBe(true);
    expect(await claims()).toBe(0);
    await stage.drain();
    expect(event()).toBeUndefined();
    expect(toBob()).toEqual([expect.stringMatching(/^Declined:/)]);
    expect(stage.mail.sent[0]?.text).toContain('I am on a train.');
    await book(stage, host.page);
  });

  it('taken back by the attendee: the owner is told, the attendee knows', async () => {
    const answer = await withdraw({ reason: 'Never mind.' });
    expect(answer.json()).toMatchObject({ status: 'cancelled', cancelledBy: 'attendee' });
    await stage.drain();
    expect(event()).toBeUndefined();
    expect(toOwner()).toEqual([expect.stringMatching(/^Bob cancelled/)]);
    expect(toBob()).toEqual([]);
    expect(await isOffered()).toBe(true);
  });

  it('booked and then cancelled by the attendee: both calendars lose it', async () => {
    await decide('confirm');
    await stage.drain();
    stage.mail.clear();
    await withdraw();
    await stage.drain();
    expect(event()).toBeUndefined();
    expect(toOwner()).toEqual([expect.stringMatching(/^Bob cancelled/)]);
    const last = stage.mail.sent.findLast(({ to }) => to[0]?.email === guest.email);
    expect(last?.calendar).toMatchObject({ method: 'CANCEL' });
  });

  it('booked and then cancelled by the owner: the attendee is told why', async () => {
    await decide('confirm');
    await stage.drain();
    stage.mail.clear();
    const answer = await decide('cancel', { reason: 'The train again.' });
    expect(answer.json()).toMatchObject({ status: 'cancelled', reason: 'The train again.' });
    const seen = await stage.server.call('GET', manage);
    expect(seen.json()).toMatchObject({ status: 'cancelled', cancelledBy: 'owner' });
    await stage.drain();
    expect(toBob()).toEqual([expect.stringMatching(/^Cancelled:/)]);
    expect(stage.mail.sent[0]?.calendar).toMatchObject({ method: 'CANCEL' });
    expect(toOwner()).toEqual([]);
    expect(await isOffered()).toBe(true);
  });

  it('unanswered: expires by itself, frees the time and tells both', async () => {
    stage.clock.advance(A_DAY);
    await stage.drain();
    expect((await stage.server.call('GET', manage)).json()).toMatchObject({ status: 'expired' });
    // The hold's removal and the letters were ordered by the expiry itself.
    await stage.drain();
    expect(event()).toBeUndefined();
    expect(toBob()).toEqual([expect.stringMatching(/^No answer: Intro call/)]);
    expect(toOwner()).toEqual([expect.stringMatching(/^Not answered: Bob/)]);
    expect(await claims()).toBe(0);
  });

  it('does not expire once it is answered', async () => {
    await decide('confirm');
    await stage.drain();
    stage.mail.clear();
    stage.clock.advance(A_DAY);
    await stage.drain();
    expect((await stage.server.call('GET', manage)).json()).toMatchObject({ status: 'booked' });
    expect(stage.mail.sent).toEqual([]);
  });

  it.each([
    ['confirm', 'booked'],
    ['decline', 'declined'],
    ['cancel', 'cancelled'],
  ])('repeating %s says the same and writes to nobody again', async (verb, status) => {
    const first = await decide(verb);
    await stage.drain();
    stage.mail.clear();
    const again = await decide(verb, verb === 'confirm' ? {} : { reason: 'Another one' });
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
    expect(first.json()).toMatchObject({ status });
    await stage.drain();
    expect(stage.mail.sent).toEqual([]);
  });

  it.each([
    ['confirm', 'decline'],
    ['decline', 'confirm'],
    ['decline', 'cancel'],
    ['cancel', 'confirm'],
    ['cancel', 'decline'],
  ])('after %s there is no %s', async (first, second) => {
    await decide(first);
    const answer = await decide(second);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'appointment.not-decidable' });
  });

  describe('answered for the time that was seen', () => {
    const NOON = '2026-03-03T12:00:00Z';
    const moveTo = (start: string) =>
      stage.server.call('POST', `${manage}/reschedule`, { body: { start } });
    const codeOfAnswer = async (verb: string, start: string) =>
      codeOf(await decide(verb, { start }));

    it.each([
      ['confirm', 'booked'],
      ['decline', 'declined'],
    ])('%s is for where it stands, however that is written, and again', async (verb, status) => {
      for (const start of [TUESDAY_TEN, '2026-03-03T10:00:00+01:00'])
        expect((await decide(verb, { start })).json()).toMatchObject({ status });
    });

    it.each(['confirm', 'decline'])('%s is refused where it stood before', async (verb) => {
      await moveTo(NOON);
      await stage.drain();
      stage.mail.clear();
      expect(await codeOfAnswer(verb, TUESDAY_TEN)).toBe('appointment.moved');
      await stage.drain();
      expect(stage.mail.sent).toEqual([]);
      expect((await stage.server.call('GET', manage)).json()).toMatchObject({
        status: 'requested',
        start: NOON,
      });
      expect((await decide(verb, { start: NOON })).statusCode).toBe(200);
    });

    it.each([1, 2, 3])('races a move to one of two outcomes (%i)', async () => {
      const [answer, moved] = await Promise.all([
        decide('confirm', { start: TUESDAY_TEN }),
        moveTo(NOON),
      ]);
      expect(moved.statusCode).toBe(200);
      expect([200, 409]).toContain(answer.statusCode);
      if (answer.statusCode === 409) expect(codeOf(answer)).toBe('appointment.moved');
      // Where the owner confirms by hand, the new time waits for them, whoever was first.
      expect((await stage.server.call('GET', manage)).json()).toMatchObject({
        status: 'requested',
        start: NOON,
      });
    });
  });

  it('can’t be confirmed after its time is up, even if nobody has cleared it away yet', async () => {
    stage.clock.advance(A_DAY);
    const answer = await decideAgain('confirm');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
      409,
      'appointment.not-decidable',
    ]);
  });

  it('can’t be cancelled when the meeting is over', async () => {
    await decide('confirm');
    stage.clock.set('2026-03-03T09:30:00Z');
    for (const answer of [await decideAgain('cancel'), await withdraw()])
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        409,
        'appointment.over',
      ]);
  });

  it('is nobody else’s to see or to decide', async () => {
    const { token } = await aHost(stage);
    const answers = await Promise.all([
      stage.server.call('GET', `/appointments/${id}`, { token }),
      ...['confirm', 'decline', 'cancel'].map((verb) =>
        stage.server.call('POST', `/appointments/${id}/${verb}`, { token, body: {} }),
      ),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect((await stage.server.call('GET', manage)).json()).toMatchObject({ status: 'requested' });
  });

  it.each(['confirm', 'decline', 'cancel'])('nobody %ss it without signing in', async (verb) => {
    const answer = await stage.server.call('POST', `/appointments/${id}/${verb}`, { body: {} });
    expect(answer.statusCode).toBe(401);
  });

  it.each<[string, object]>([
    ['reason', { reason: 'x'.repeat(501) }],
    ['reason', { reason: 1 }],
    ['status', { status: 'booked' }],
  ])('names the field of a bad reason: %s', async (field, body) => {
    const answer = await decide('decline', body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ field }] });
  });

  describe('through the links of the letters', () => {
    const fresh = async () => {
      await ask(stage, host.page, { start: '2026-03-03T10:00:00Z', body: { attendee: guest } });
      await stage.drain();
      return doorOf(linkIn(stage, host.person.subscriber.email, 'decide'));
    };

    it('shows the request and decides nothing by looking', async () => {
      const door = await fresh();
      for (let times = 0; times < 2; times += 1)
        expect((await stage.server.call('GET', door)).json()).toMatchObject({
          status: 'requested',
          title: 'Intro call',
          attendee: guest,
          ownerTimezone: 'Europe/Berlin',
        });
    });

    it.each([
      ['confirm', 'booked'],
      ['decline', 'declined'],
    ])('lets the owner %s without signing in, and again', async (verb, status) => {
      const door = await fresh();
      for (let times = 0; times < 2; times += 1) {
        const answer = await stage.server.call('POST', `${door}/${verb}`, { body: {} });
        expect([answer.statusCode, answer.json<{ status: string }>().status]).toEqual([
          200,
          status,
        ]);
      }
      expect((await stage.server.call('GET', door)).json()).toMatchObject({ status });
    });

    it('opens the attendee’s page, and the owner’s door to nobody else', async () => {
      const owners = await fresh();
      const attendees = doorOf(linkIn(stage, guest.email, 'm'));
      expect((await stage.server.call('GET', attendees)).json()).toMatchObject({
        status: 'requested',
        start: '2026-03-03T10:00:00Z',
      });
      const swapped = [
        attendees.replace('appointments', 'decisions'),
        owners.replace('decisions', 'appointments'),
      ];
      for (const door of swapped)
        expect((await stage.server.call('GET', door)).json()).toMatchObject({
          status: 404,
          code: 'link.invalid',
        });
    });

    it('closes the owner’s door when the request lapses, and the attendee’s a month after', async () => {
      const owners = await fresh();
      const code = async (door: string) =>
        (await stage.server.call('GET', door)).json<{ code?: string }>().code;
      stage.clock.set('2026-03-03T08:00:00Z');
      expect(await code(owners)).toBe('link.invalid');
      stage.clock.set('2026-04-02T09:29:59Z');
      expect(await code(manage)).toBeUndefined();
      stage.clock.set('2026-04-02T09:30:00Z');
      expect(await code(manage)).toBe('link.invalid');
    });

    it.each(['x', 'x'.repeat(99), '%00', '..%2f..', "'; drop table links"])(
      'knows no door called %j',
      async (token) => {
        for (const path of [`/public/appointments/${token}`, `/public/decisions/${token}`])
          expect((await stage.server.call('GET', path)).statusCode).toBe(404);
        const posted = await stage.server.call('POST', `/public/decisions/${token}/confirm`, {
          body: {},
        });
        expect(posted.statusCode).toBe(404);
      },
    );

    it.each(['%zz', 'x'.repeat(4000)])('refuses an address that is none: %.10s', async (token) => {
      const answer = await stage.server.call('GET', `/public/appointments/${token}`);
      expect(Math.floor(answer.statusCode / 100)).toBe(4);
    });

    it('downloads the appointment as a calendar file', async () => {
      const answer = await stage.server.call('GET', `${manage}.ics`);
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(answer.body).toContain(`UID:${id}`);
      expect(answer.body).toContain('STATUS:TENTATIVE');
    });
  });

  it('leaves nothing undelivered behind', async () => {
    const dead = await stage.database.orm.em.fork().count(OutboxMessage, { state: 'dead' });
    expect(dead).toBe(0);
  });
});
