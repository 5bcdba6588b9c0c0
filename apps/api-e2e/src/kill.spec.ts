import type { Appointment } from '@appointment/contracts';
import {
  alwaysOpen,
  type Answer,
  type Attendee,
  type Bookable,
  databases,
  lockTable,
  newAddress,
  Stranger,
  until,
  type World,
} from '@appointment/tools';
import { openWorld } from './support/documented-world';

/** The tables at which a transaction is stopped: it waits there for somebody who has locked them. */
const stepsOfBooking = ['subscribers', 'attendees', 'claims', 'audit_log', 'outbox', 'links'];
const stepsOfMoving = ['slots', 'claims', 'audit_log', 'outbox'];
const stepsOfConfirming = ['subscribers', 'appointments', 'audit_log', 'outbox'];
const stepsOfCancelling = ['subscribers', 'slots', 'claims', 'audit_log', 'outbox'];

/** Not the outbox worker, which looks for messages meanwhile. */
const ofTheTransaction = (table: string, statement: string): boolean =>
  table !== 'outbox' || !statement.startsWith('select');

interface Meeting {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ana: Attendee;
}

const someone = (): Attendee => ({ name: 'Ana', email: newAddress('ana') });

describe.each(databases)('a server that is killed (%s)', (kind) => {
  let world: World;
  let mara: Bookable;
  /** Beside mara's page, one of hers on which she confirms by hand. */
  let byHand: Stranger;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable({ bookingConfirmation: false });
    const { calendarId } = mara.schedule;
    const { slug } = await mara.owner.publish({ ...alwaysOpen, calendarId, slug: 'by-hand' });
    byHand = new Stranger(world.api, { ...mara.stranger.page, slug });
  });
  afterAll(() => world?.close());

  /** The server dies before anything of it has left the house, and comes back when everybody can be reached. */
  const dying = async <T>(work: () => Promise<T>): Promise<T> => {
    // What was read just now is believed without asking again.
    await mara.owner.api.post(`/api/v1/calendars/${mara.schedule.calendarId}/sync`);
    world.mail.refuseWith(450);
    world.radicale.pause();
    const result = await work();
    await world.server.kill();
    world.mail.refuseWith(null);
    world.radicale.resume();
    return result;
  };

  const freeStarts = async () =>
    new Set((await mara.stranger.offer()).slots.map(({ start }) => Date.parse(start)));
  const all = () => mara.owner.appointments('?limit=100&status=booked');
  const of = (appointments: readonly Appointment[], { email }: Attendee) =>
    appointments.filter(({ attendee }) => attendee.email === email);
  const decide = (verb: string, id: string, body: object = {}) =>
    mara.owner.api.post(`/api/v1/appointments/${id}/${verb}`, body);
  const move = (id: string, start: string) => decide('reschedule', id, { start });
  /** Null for whoever never got an answer. */
  const statusOf = (asking: Promise<Answer>) =>
    asking.then(
      ({ status }) => status,
      () => null,
    );
  const firstYes = (answers: readonly Promise<number | null>[]) =>
    Promise.any(
      answers.map(async (answer) => {
        if (((await answer) ?? 500) >= 300) throw new Error('not this one');
      }),
    );
  const standsAt = (id: string, start: string) =>
    until(
      `the event of ${id} at ${start}`,
      () => Date.parse(world.eventInRadicale(id)?.start ?? '') === Date.parse(start),
      { seconds: 120, everyMs: 500 },
    );

  /** A meeting that everybody has heard of. */
  const bookAndWait = async (start: string, attendee: Attendee): Promise<string> => {
    const { id } = await mara.stranger.book(start, attendee);
    await world.event(id, 'CONFIRMED');
    await world.letter(attendee.email);
    return id;
  };

  const requestAndWait = async (n: number, attendee: Attendee): Promise<string> => {
    const { start } = await byHand.free(n);
    const { id } = await byHand.book(start, attendee);
    await world.event(id, 'TENTATIVE');
    await world.letter(attendee.email);
    return id;
  };

  /** A letter whose answer was lost comes twice, and as one: mailboxes know it by its Message-ID. */
  const lettersTo = ({ email }: Attendee) => {
    const letters = world.mail
      .mails(email)
      .map(({ subject, headers }) => [headers['message-id'], subject.split(':')[0]] as const);
    return [...new Map(letters).values()];
  };

  it('while many ask: whoever was told yes has the meeting, and the rest can be had', async () => {
    const { slots } = await mara.stranger.offer();
    const wishes = slots.slice(10, 22).map(({ start }) => ({ start, ana: someone() }));
    const answers = await dying(async () => {
      const asking = wishes.map(({ start, ana }) => statusOf(mara.stranger.ask(start, ana)));
      await firstYes(asking);
      return asking;
    });
    const told = await Promise.all(answers);
    await world.server.restart();

    const booked = await all();
    const free = await freeStarts();
    for (const [index, { start, ana }] of wishes.entries()) {
      const meetings = of(booked, ana);
      expect(meetings.length).toBe(free.has(Date.parse(start)) ? 0 : 1);
      if (told[index] === 201) expect(meetings).toHaveLength(1);
    }
    for (const { id, start, attendee } of booked) {
      await standsAt(id, start);
      await world.letter(attendee.email);
      expect(world.mail.mails(attendee.email)).toHaveLength(1);
    }
  }, 240_000);

  it('while many are moved: each stands at one time, and its other one is free', async () => {
    const { slots } = await mara.stranger.offer();
    const meetings: Meeting[] = [];
    for (const index of [60, 61, 62, 63, 64, 65]) {
      const [from = '', to = ''] = [slots[index]?.start, slots[index + 10]?.start];
      const ana = someone();
      meetings.push({ id: await bookAndWait(from, ana), from, to, ana });
    }
    const answers = await dying(async () => {
      const moving = meetings.map(({ id, to }) => statusOf(move(id, to)));
      await firstYes(moving);
      return moving;
    });
    const told = await Promise.all(answers);
    await world.server.restart();

    const booked = await all();
    const free = await freeStarts();
    for (const [index, { from, to, ana }] of meetings.entries()) {
      const [meeting, ...more] = of(booked, ana);
      expect(more).toEqual([]);
      const moved = meeting?.start === to;
      expect([from, to]).toContain(meeting?.start);
      if (told[index] === 200) expect(moved).toBe(true);
      expect(free.has(Date.parse(from))).toBe(moved);
      expect(free.has(Date.parse(to))).toBe(!moved);
    }
    for (const { id, from, to, ana } of meetings) {
      const moved = of(booked, ana)[0]?.start === to;
      await standsAt(id, moved ? to : from);
      if (moved) await world.letter(ana.email, 2);
      expect(world.mail.mails(ana.email)).toHaveLength(moved ? 2 : 1);
    }
  }, 240_000);

  it('while letters and events are on their way: all of them arrive, none of them twice', async () => {
    const [asking, confirmed, cancelled, moved] = [someone(), someone(), someone(), someone()];
    const toConfirm = await requestAndWait(140, confirmed);
    const toCancel = await bookAndWait((await mara.stranger.free(142)).start, cancelled);
    const toMove = await bookAndWait((await mara.stranger.free(144)).start, moved);
    const to = (await mara.stranger.free(150)).start;
    await mara.owner.api.post(`/api/v1/calendars/${mara.schedule.calendarId}/sync`);
    const before = world.mail.mails().length;

    world.mail.keepSilent(true);
    world.radicale.pause();
    const { id, start } = await mara.stranger.book((await mara.stranger.free(146)).start, asking);
    (await decide('confirm', toConfirm)).as(200);
    (await decide('cancel', toCancel)).as(200);
    (await move(toMove, to)).as(200);
    await until('a letter that nobody knows of', () => world.mail.mails().length > before);
    await world.server.kill();
    world.radicale.resume();
    world.mail.keepSilent(false);
    await world.server.restart();

    await standsAt(id, start);
    await standsAt(toMove, to);
    await world.event(toConfirm, 'CONFIRMED', { seconds: 120, everyMs: 500 });
    await until('the cancelled one to be gone', () => !world.eventInRadicale(toCancel), {
      seconds: 120,
      everyMs: 500,
    });
    const told = () => [asking, confirmed, cancelled, moved].map(lettersTo);
    const expected = [
      ['Confirmed'],
      ['Asked', 'Confirmed'],
      ['Confirmed', 'Cancelled'],
      ['Confirmed', 'Moved'],
    ];
    await until('all letters', () => told().flat().length >= expected.flat().length, {
      seconds: 120,
      everyMs: 500,
    });
    expect(told()).toEqual(expected);
  }, 300_000);

  // SQLite has one writer, who never waits within a transaction: there is no step to stop at.
  if (kind === 'sqlite') return;

  describe('in the middle of a transaction', () => {
    const stoppedAt = async (table: string, work: () => Promise<Answer>) => {
      const lock = await lockTable(world.databaseUrl ?? '', table);
      const answer = statusOf(work());
      const stopped = () => lock.waiting().some((statement) => ofTheTransaction(table, statement));
      try {
        await until(`somebody to wait for ${table}`, stopped);
      } finally {
        await world.server.kill();
        await lock.release();
      }
      expect(await answer).toBeNull();
      await world.server.restart();
    };

    it.each(stepsOfBooking)('of a booking, at %s: nothing of it is there', async (table) => {
      const { start } = await mara.stranger.free(100);
      const ana = someone();
      await stoppedAt(table, () => mara.stranger.ask(start, ana));
      expect(of(await all(), ana)).toEqual([]);
      expect(await freeStarts()).toContain(Date.parse(start));
      const ben = someone();
      await bookAndWait(start, ben);
      expect(world.mail.mails(ana.email)).toEqual([]);
    });

    it.each(stepsOfConfirming)('of a confirmation, at %s: it waits', async (table) => {
      const ana = someone();
      const id = await requestAndWait(160, ana);
      await stoppedAt(table, () => decide('confirm', id));
      expect((await mara.owner.appointment(id)).status).toBe('requested');
      (await decide('confirm', id)).as(200);
      await world.event(id, 'CONFIRMED');
      await world.letter(ana.email, 2);
      expect(lettersTo(ana)).toEqual(['Asked', 'Confirmed']);
    });

    it.each(stepsOfCancelling)('of a cancellation, at %s: it takes place', async (table) => {
      const ana = someone();
      const { start } = await mara.stranger.free(170);
      const id = await bookAndWait(start, ana);
      await stoppedAt(table, () => decide('cancel', id));
      expect((await mara.owner.appointment(id)).status).toBe('booked');
      expect(await freeStarts()).not.toContain(Date.parse(start));
      (await decide('cancel', id)).as(200);
      await world.noEvent(id);
      await world.letter(ana.email, 2);
      expect(lettersTo(ana)).toEqual(['Confirmed', 'Cancelled']);
      expect(await freeStarts()).toContain(Date.parse(start));
    });

    it.each(stepsOfMoving)('of a move, at %s: it stands where it stood', async (table) => {
      const [before, after] = [await mara.stranger.free(120), await mara.stranger.free(130)];
      const ana = someone();
      const id = await bookAndWait(before.start, ana);
      await stoppedAt(table, () => move(id, after.start));
      expect(of(await all(), ana)).toMatchObject([{ id, start: before.start }]);
      expect(await freeStarts()).toContain(Date.parse(after.start));
      expect((await move(id, after.start)).status).toBe(200);
      await standsAt(id, after.start);
      await world.letter(ana.email, 2);
      expect(world.mail.mails(ana.email)).toHaveLength(2);
    });
  });
});
