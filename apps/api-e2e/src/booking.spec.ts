import type { BookingReceipt, PublicAppointment, PublicDecision } from '@appointment/contracts';
import {
  alwaysOpen,
  type Bookable,
  databases,
  itipErrors,
  newAddress,
  propertyOf,
  Stranger,
  tokenOf,
  type World,
} from '@appointment/tools';
import { openWorld } from './support/documented-world';

const tokenAt = (url: string) => url.split('/').at(-1) ?? '';

describe.each(databases)('a booking (%s)', (kind) => {
  let world: World;
  let mara: Bookable;
  let asked = 0;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  /** Another person asks for a time that nobody else takes, and is told that it arrived. */
  const request = async () => {
    const email = newAddress('ana');
    const { start } = await mara.stranger.free((asked += 3));
    const attendee = { name: 'Ana', email, timezone: 'America/Vancouver' };
    const receipt = await mara.stranger.book(start, attendee);
    await world.letter(email);
    return { email, start, receipt };
  };

  const isFree = async (start: string) =>
    (await mara.stranger.offer()).slots.some((slot) => slot.start === start);

  const decisionLetter = async (receipt: BookingReceipt) => {
    const letters = world.mail.mails(mara.owner.subscriber.email).length;
    for (let n = 1; n <= letters + 1; n += 1) {
      const letter = await world.letter(mara.owner.subscriber.email, n);
      const token = tokenOf(letter, 'decide');
      const shown = await world.api.get(`/api/v1/public/decisions/${token}`);
      if (shown.as<PublicDecision>(200).id === receipt.id) return { letter, token };
    }
    throw new Error(`No letter asks about ${receipt.id}`);
  };

  it('makes the first account the admin and leads the next to a page of its own', async () => {
    expect(mara.owner.subscriber).toMatchObject({ level: 'admin', username: expect.any(String) });
    expect((await world.signUp('Bo')).subscriber.level).toBe('basic');
  });

  it('holds the time, asks the owner, and tells the attendee what happens next', async () => {
    const { email, start, receipt } = await request();
    expect(receipt).toMatchObject({ status: 'requested', start });
    expect(await world.event(receipt.id, 'TENTATIVE')).toMatchObject({ uid: receipt.id });
    expect(await world.letter(email)).toMatchObject({
      calendar: null,
      replyTo: [mara.owner.subscriber.email],
    });
    expect((await decisionLetter(receipt)).letter.replyTo).toEqual([email]);
    expect(await isFree(start)).toBe(false);
  });

  it('is confirmed by the link of the mail: same UID in calendar and invitation', async () => {
    const { email, start, receipt } = await request();
    const { token } = await decisionLetter(receipt);
    const answer = await world.api.post(`/api/v1/public/decisions/${token}/confirm`, {});
    expect(answer.as<PublicDecision>(200)).toMatchObject({ id: receipt.id, status: 'booked' });

    const event = await world.event(receipt.id, 'CONFIRMED');
    const { calendar } = await world.letter(email, 2);
    expect(calendar?.method).toBe('REQUEST');
    expect(itipErrors(calendar?.content ?? '')).toEqual([]);
    expect(propertyOf(calendar?.content ?? '', 'UID')).toBe(receipt.id);
    expect(propertyOf(calendar?.content ?? '', 'SEQUENCE')).toBe(String(event.sequence));
    expect(Date.parse(event.start)).toBe(Date.parse(start));
  });

  it('is not decided by looking at the link', async () => {
    const { receipt } = await request();
    await decisionLetter(receipt);
    expect((await mara.owner.appointment(receipt.id)).status).toBe('requested');
  });

  it('is confirmed through the API, once or twice', async () => {
    const { email, receipt } = await request();
    expect((await mara.owner.decide(receipt.id, 'confirm')).status).toBe('booked');
    expect((await mara.owner.decide(receipt.id, 'confirm')).status).toBe('booked');
    await world.event(receipt.id, 'CONFIRMED');
    await world.letter(email, 2);
    expect(world.mail.mails(email)).toHaveLength(2);
  });

  it('is declined: the hold goes, the time is free, the attendee is told', async () => {
    const { email, start, receipt } = await request();
    await world.event(receipt.id, 'TENTATIVE');
    expect((await mara.owner.decide(receipt.id, 'decline')).status).toBe('declined');
    await world.noEvent(receipt.id);
    expect((await world.letter(email, 2)).calendar).toBeNull();
    expect(await isFree(start)).toBe(true);
    const again = await mara.owner.api.post(`/api/v1/appointments/${receipt.id}/confirm`, {});
    expect([again.status, again.body]).toMatchObject([409, { code: 'appointment.not-decidable' }]);
  });

  it('is cancelled by the attendee: CANCEL follows the invitation, the event goes', async () => {
    const { email, start, receipt } = await request();
    await mara.owner.decide(receipt.id, 'confirm');
    const invitation = (await world.letter(email, 2)).calendar?.content ?? '';
    await world.event(receipt.id, 'CONFIRMED');

    const door = `/api/v1/public/appointments/${tokenAt(receipt.manageUrl)}`;
    expect((await world.api.get(door)).as<PublicAppointment>(200).status).toBe('booked');
    const cancelled = await world.api.post(`${door}/cancel`, { reason: 'I am ill' });
    expect(cancelled.as<PublicAppointment>(200).status).toBe('cancelled');

    await world.noEvent(receipt.id);
    const { calendar } = await world.letter(email, 3);
    expect(calendar?.method).toBe('CANCEL');
    expect(itipErrors(calendar?.content ?? '')).toEqual([]);
    expect(propertyOf(calendar?.content ?? '', 'UID')).toBe(receipt.id);
    const [before, after] = [invitation, calendar?.content ?? ''].map((text) =>
      Number(propertyOf(text, 'SEQUENCE')),
    );
    expect(after).toBeGreaterThan(before ?? NaN);
    expect(await isFree(start)).toBe(true);
  });

  it('is cancelled by the owner, and the attendee hears of it', async () => {
    const { email, receipt } = await request();
    await mara.owner.decide(receipt.id, 'confirm');
    await world.letter(email, 2);
    expect((await mara.owner.decide(receipt.id, 'cancel')).status).toBe('cancelled');
    expect((await world.letter(email, 3)).calendar?.method).toBe('CANCEL');
    await world.noEvent(receipt.id);
  });

  it('can be taken along as a file', async () => {
    const { receipt } = await request();
    const { pathname } = new URL(receipt.icsUrl);
    const file = await world.api.get(pathname);
    expect(file.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(propertyOf(file.as<string>(200), 'UID')).toBe(receipt.id);
  });

  it('is listed to its owner page by page, and to nobody else', async () => {
    const { receipt } = await request();
    const seen: string[] = [];
    let query = '?limit=2';
    while (query) {
      const page = (await mara.owner.api.get(`/api/v1/appointments${query}`)).as<{
        items: { id: string }[];
        nextCursor: string | null;
      }>(200);
      seen.push(...page.items.map(({ id }) => id));
      query = page.nextCursor ? `?limit=2&cursor=${encodeURIComponent(page.nextCursor)}` : '';
    }
    expect(seen).toContain(receipt.id);
    expect(new Set(seen).size).toBe(seen.length);
    const other = await world.signUp('Bo');
    expect(await other.appointments()).toEqual([]);
    const peek = await other.api.get(`/api/v1/appointments/${receipt.id}`);
    expect([peek.status, peek.body]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('is the same booking when the same request comes again', async () => {
    const { start } = await mara.stranger.free((asked += 3));
    const attendee = { name: 'Ana', email: newAddress('ana') };
    const headers = { 'idempotency-key': `retry-${kind}` };
    const first = (await mara.stranger.ask(start, attendee, headers)).as<BookingReceipt>(201);
    const second = (await mara.stranger.ask(start, attendee, headers)).as<BookingReceipt>(201);
    expect(second.id).toBe(first.id);
    const other = await mara.stranger.ask(start, { ...attendee, name: 'Bea' }, headers);
    expect([other.status, other.body]).toMatchObject([422, { code: 'idempotency-key-reused' }]);
  });

  it('needs no confirmation on a page that asks for none', async () => {
    const { calendarId } = mara.schedule;
    const atOnce = { ...alwaysOpen, calendarId, slug: 'at-once', bookingConfirmation: false };
    const { slug } = await mara.owner.publish(atOnce);
    const email = newAddress('ana');
    const stranger = new Stranger(world.api, { ...mara.stranger.page, slug });
    const { start } = await stranger.free((asked += 3));
    const receipt = await stranger.book(start, { name: 'Ana', email });
    expect(receipt.status).toBe('booked');
    await world.event(receipt.id, 'CONFIRMED');
    expect((await world.letter(email)).calendar?.method).toBe('REQUEST');
    expect(await isFree(start)).toBe(false);
  });
});
