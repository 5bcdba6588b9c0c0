import type { BookingReceipt } from '@appointment/contracts';
import {
  aHost,
  ask,
  bob,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  offered,
  publish,
  TUESDAY_TEN,
} from '../../test';
import { Appointment, Claim, OutboxMessage, Slot } from '../database';

const codeOf = (answer: { json(): unknown }) => (answer.json() as { code: string }).code;

describeOnEachDatabase('Asking for a time', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    host = await aHost(stage);
  });

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const starts = async () => (await offered(stage, host.page)).slots.map(({ start }) => start);

  it('answers with a receipt and takes the time off the page', async () => {
    expect(await starts()).toContain(TUESDAY_TEN);
    const answer = await ask(stage, host.page);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'requested',
      start: TUESDAY_TEN,
      end: '2026-03-03T09:30:00Z',
      expiresAt: '2026-03-03T08:00:00Z',
      manageUrl: expect.stringMatching(/^http:\/\/localhost:8090\/m\/[\w-]{22,}$/),
      icsUrl: expect.stringMatching(/\/api\/v1\/public\/appointments\/[\w-]{22,}\.ics$/),
    });
    expect(await starts()).not.toContain(TUESDAY_TEN);
  });

  it('books at once on a page that confirms by itself', async () => {
    const { slug } = await publish(stage, host.token, { slug: 'auto', bookingConfirmation: false });
    const page = `/public/${host.person.subscriber.username}/${slug}`;
    const receipt = await book(stage, page);
    expect(receipt).toMatchObject({ status: 'booked', expiresAt: null });
  });

  it('lets a request lapse with the start of the meeting at the latest', async () => {
    const receipt = await book(stage, host.page, { start: '2026-03-02T10:00:00Z' });
    expect(receipt.expiresAt).toBe('2026-03-02T10:00:00Z');
  });

  it('keeps nothing of a token but its hash', async () => {
    const { manageUrl } = await book(stage, host.page);
    const token = manageUrl.split('/').at(-1) ?? '';
    const everything = await Promise.all(
      ['links', 'outbox', 'slots'].map((table) =>
        em().getConnection().execute(`select * from ${table}`),
      ),
    );
    expect(JSON.stringify(everything)).not.toContain(token);
  });

  it('names the other side and the place to nobody but those concerned', async () => {
    await publish(stage, host.token, { slug: 'room', locationUrl: 'https://meet.example.org/ada' });
    const page = `/public/${host.person.subscriber.username}/room`;
    const receipt = await book(stage, page);
    const behind = receipt.manageUrl.replace('http://localhost:8090/m', '/public/appointments');
    expect((await stage.server.call('GET', behind)).json()).toMatchObject({ locationUrl: null });
  });

  it('refuses a time that is taken, over all pages and lengths of the owner', async () => {
    const longer = await publish(stage, host.token, { slug: 'longer', slotDuration: 60 });
    await book(stage, host.page, { start: '2026-03-03T09:30:00Z' });
    const page = `/public/${host.person.subscriber.username}/${longer.slug}`;
    const answer = await ask(stage, page, { start: TUESDAY_TEN });
    expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'slot-taken']);
    await book(stage, page, { start: '2026-03-03T10:00:00Z' });
  });

  it.each([
    ['off the grid', '2026-03-03T09:07:00Z'],
    ['in the past', '2026-02-24T09:00:00Z'],
    ['in another century', '1999-01-05T09:00:00Z'],
    ['beyond the window', '2026-03-24T09:00:00Z'],
    ['at the end of time', '9999-12-31T23:59:59Z'],
    ['on a Sunday', '2026-03-08T09:00:00Z'],
    ['in the evening', '2026-03-03T16:00:00Z'],
  ])('refuses a start that is not offered: %s', async (_why, start) => {
    const answer = await ask(stage, host.page, { start });
    expect([answer.statusCode, codeOf(answer)]).toEqual([422, 'slot-not-offered']);
  });

  it('reads a start with any offset', async () => {
    const receipt = await book(stage, host.page, { start: '2026-03-03T14:30:00+05:30' });
    expect(receipt.start).toBe(TUESDAY_TEN);
  });

  it('has no page for the paused, the unknown and the malformed', async () => {
    const { username } = host.person.subscriber;
    await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
      token: host.token,
      body: { active: false },
    });
    const codes = await Promise.all(
      [host.page, `/public/${username}/nothing`, '/public/nobody/intro', '/public/%20/%00'].map(
        async (page) => codeOf(await ask(stage, page)),
      ),
    );
    expect(codes).toEqual(['schedule.paused', 'not-found', 'not-found', 'not-found']);
  });

  it.each<[field: string, body: object]>([
    ['attendee.email', { attendee: { ...bob, email: 'nobody' } }],
    ['attendee.name', { attendee: { ...bob, name: 'x'.repeat(129) } }],
    ['attendee.name', { attendee: { ...bob, name: ' ' } }],
    ['attendee.timezone', { attendee: { ...bob, timezone: 'Mars/Olympus' } }],
    ['attendee.language', { attendee: { ...bob, language: 'tlh' } }],
    ['attendee.id', { attendee: { ...bob, id: 1 } }],
    ['meetingLinkUrl', { meetingLinkUrl: 'https://phish.example' }],
    ['bookingStatus', { bookingStatus: 'booked' }],
    ['notes', { notes: 'x'.repeat(2001) }],
    ['notes', { notes: 'a\u0000b' }],
    ['guests', { guests: Array.from({ length: 51 }, (_, index) => `g${index}@example.net`) }],
    ['guests.0', { guests: ['nobody'] }],
    ['start', { start: 'tomorrow' }],
    ['start', { start: 1 }],
  ])('names the field that is wrong: %s', async (field, body) => {
    const answer = await ask(stage, host.page, { body });
    expect(answer.statusCode).toBe(400);
    const { errors } = answer.json<{ errors: { field: string }[] }>();
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect(await em().count(Slot, { subscriber: host.person.subscriber.id })).toBe(0);
  });

  it('takes text of any alphabet as it is', async () => {
    const name = '<b>Ñandú & 李</b> 👩🏽‍💻';
    const notes = 'a\u0007b \ud83d\ude00 "quoted" \\ \r\nnew line';
    await book(stage, host.page, { body: { attendee: { ...bob, name }, notes } });
    const { items } = (
      await stage.server.call('GET', '/appointments', { token: host.token })
    ).json<{ items: { attendee: { name: string }; notes: string }[] }>();
    expect(items[0]?.attendee.name).toBe(name);
    expect(items[0]?.notes).toBe(notes);
  });

  it('lists each guest once, and the attendee not as their own guest', async () => {
    const guests = ['eve@example.net', 'EVE@example.net', bob.email];
    await book(stage, host.page, { body: { guests } });
    const slot = await em().findOneOrFail(Slot, { subscriber: host.person.subscriber.id });
    expect(slot.guests).toEqual(['eve@example.net']);
  });

  describe('with an Idempotency-Key', () => {
    const headers = { 'idempotency-key': 'f3b6c1de-0c3a-4c1e-9d7e-1f2f2a0c9b11' };

    it('is one booking however often it comes, each time with a link that works', async () => {
      const first = await book(stage, host.page, { headers });
      const second = await book(stage, host.page, { headers });
      expect(second).toEqual({ ...first, manageUrl: second.manageUrl, icsUrl: second.icsUrl });
      expect(second.manageUrl).not.toBe(first.manageUrl);
      const behind = second.manageUrl.replace('http://localhost:8090/m', '/public/appointments');
      expect((await stage.server.call('GET', behind)).statusCode).toBe(200);
      expect(await em().count(Slot, { subscriber: host.person.subscriber.id })).toBe(1);
    });

    it('is one booking when the same request comes ten times at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => ask(stage, host.page, { headers })),
      );
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(201));
      const ids = new Set(answers.map((answer) => answer.json<BookingReceipt>().id));
      expect(ids.size).toBe(1);
    });

    it('answers again although the calendar is down by now', async () => {
      await book(stage, host.page, { headers });
      stage.clock.advance({ minutes: 5 });
      stage.calendars.down = true;
      const answer = await ask(stage, host.page, { headers });
      stage.calendars.down = false;
      expect(answer.statusCode).toBe(201);
    });

    it('refuses the key for anything else', async () => {
      await book(stage, host.page, { headers });
      const others = [
        { headers, start: '2026-03-03T09:30:00Z' },
        { headers, body: { attendee: { ...bob, email: 'eve@example.net' } } },
        { headers, body: { notes: 'Something else' } },
      ];
      for (const other of others) {
        const answer = await ask(stage, host.page, other);
        expect([answer.statusCode, codeOf(answer)]).toEqual([422, 'idempotency-key-reused']);
      }
    });

    it('means nothing to another owner', async () => {
      const neighbour = await aHost(stage);
      const [one, other] = [
        await book(stage, host.page, { headers }),
        await book(stage, neighbour.page, { headers }),
      ];
      expect(one.id).not.toBe(other.id);
    });

    it('refuses a key of unreasonable length', async () => {
      const answer = await ask(stage, host.page, {
        headers: { 'idempotency-key': 'x'.repeat(256) },
      });
      expect(answer.statusCode).toBe(400);
    });
  });

  describe('while the calendars have not been read for a while', () => {
    beforeEach(() => {
      stage.clock.advance({ minutes: 2 });
      stage.calendars.askedLive = 0;
    });

    afterEach(() => {
      stage.calendars.down = false;
    });

    it('asks them before it books', async () => {
      await book(stage, host.page);
      expect(stage.calendars.askedLive).toBe(1);
    });

    it('refuses what they say is busy', async () => {
      stage.calendars.addBusy(host.calendarUrl, '20260303T090000Z', '20260303T090100Z');
      const answer = await ask(stage, host.page);
      expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'slot-taken']);
    });

    it('never takes silence for a free hour', async () => {
      stage.calendars.down = true;
      const answer = await ask(stage, host.page);
      expect([answer.statusCode, codeOf(answer)]).toEqual([503, 'calendar-unavailable']);
      expect(answer.json()).toMatchObject({ retryAfter: expect.any(Number) });
      expect(await em().count(Slot, { subscriber: host.person.subscriber.id })).toBe(0);
    });

    it('does not bother them for a time that can’t be had anyway', async () => {
      await ask(stage, host.page, { start: '2026-03-03T09:07:00Z' });
      await book(stage, host.page);
      await ask(stage, host.page);
      expect(stage.calendars.askedLive).toBe(1);
    });
  });

  describe('when many ask at once', () => {
    const attendees = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        attendee: { name: `Guest ${index}`, email: `guest-${index}@example.net` },
      }));

    it('gives one time to exactly one of sixty', async () => {
      const answers = await Promise.all(
        attendees(60).map((body) => ask(stage, host.page, { body })),
      );
      const statuses = answers.map(({ statusCode }) => statusCode).sort();
      expect(statuses).toEqual([201, ...Array(59).fill(409)]);
      const mine = { subscriber: host.person.subscriber.id };
      expect(await em().count(Slot, mine)).toBe(1);
      expect(await em().count(Claim, mine)).toBe(30);
      expect(await em().count(Appointment, { owner: mine.subscriber })).toBe(1);
      // Nothing is left of those who lost: a request writes two letters, the event and its end.
      expect(await em().count(OutboxMessage, mine)).toBe(4);
    });

    it('never lets two lengths of two pages overlap', async () => {
      const longer = await publish(stage, host.token, { slug: 'hour', slotDuration: 60 });
      const hour = `/public/${host.person.subscriber.username}/${longer.slug}`;
      const wishes = [
        ...['09:00', '09:30', '10:00', '10:30'].map((time) => [host.page, time] as const),
        ...['09:00', '10:00'].map((time) => [hour, time] as const),
      ];
      const answers = await Promise.all(
        [...wishes, ...wishes].map(([page, time]) =>
          ask(stage, page, { start: `2026-03-03T${time}:00Z` }),
        ),
      );
      const taken = answers
        .filter(({ statusCode }) => statusCode === 201)
        .map((answer) => answer.json<BookingReceipt>())
        .toSorted((a, b) => a.start.localeCompare(b.start));
      taken.slice(1).forEach((next, index) => {
        const before = taken[index];
        expect(before && before.end <= next.start).toBe(true);
      });
      const minutes = taken.reduce(
        (sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 60_000,
        0,
      );
      expect(minutes).toBe(120);
      expect(answers.map(({ statusCode }) => statusCode).filter((status) => status > 409)).toEqual(
        [],
      );
    });
  });
});
