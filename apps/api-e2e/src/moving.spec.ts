import type {
  Appointment,
  BookingReceipt,
  History,
  OfferedSlots,
  PublicAppointment,
} from '@appointment/contracts';
import {
  type Attendee,
  type Bookable,
  databases,
  newAddress,
  propertyOf,
  tokenOf,
  type World,
} from '@appointment/tools';
import { openWorld } from './support/documented-world';
import { fieldsOf, refusalOf } from './support/problems';

const NOT_DECIDABLE = [409, 'appointment.not-decidable'];

describe.each(databases)('a meeting that is moved (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  const someone = (): Attendee => ({ name: 'Ana', email: newAddress('ana') });
  const owner = (id: string, verb: string, body: object = {}) =>
    mara.owner.api.post(`/api/v1/appointments/${id}/${verb}`, body);
  const doorOf = ({ manageUrl }: BookingReceipt) =>
    `/api/v1/public/appointments/${manageUrl.split('/').at(-1)}`;
  const attendee = (receipt: BookingReceipt, verb: string, body: object = {}) =>
    world.api.post(`${doorOf(receipt)}/${verb}`, body);
  const asked = async (n: number) => {
    const { start } = await mara.stranger.free(n);
    const ana = someone();
    return { ana, receipt: await mara.stranger.book(start, ana) };
  };

  it('to and fro is one event, one UID, and a SEQUENCE that rises until it is cancelled', async () => {
    const { ana, receipt } = await asked(40);
    const { id } = receipt;
    // What is overtaken is not sent: each letter is waited for.
    await Promise.all([world.letter(ana.email), world.letter(mara.owner.subscriber.email)]);
    await owner(id, 'confirm');
    const invitation = await world.letter(ana.email, 2);

    const offered = (await world.api.get(`${doorOf(receipt)}/slots`)).as<OfferedSlots>(200);
    expect(offered.slots.map(({ start }) => start)).toContain(receipt.start);
    const { start } = await mara.stranger.free(50);
    const moved = await attendee(receipt, 'reschedule', { start, reason: 'The dentist.' });
    expect(moved.as<PublicAppointment>(200)).toMatchObject({ status: 'requested', start });
    const tentative = await world.letter(ana.email, 3);
    expect((await world.event(id, 'TENTATIVE')).start).toBeDefined();

    // The first letter to the owner asked for the first time; this one asks for the new one.
    const asking = await world.letter(mara.owner.subscriber.email, 2);
    await world.api.post(`/api/v1/public/decisions/${tokenOf(asking, 'decide')}/confirm`, {});
    const confirmed = await world.letter(ana.email, 4);
    const event = await world.event(id, 'CONFIRMED');
    expect(Date.parse(event.start)).toBe(Date.parse(start));

    await owner(id, 'cancel', { reason: 'The train.' });
    const cancelled = await world.letter(ana.email, 5);
    await world.noEvent(id);
    const files = [invitation, tentative, confirmed, cancelled].map(({ calendar }) => calendar);
    expect(files.map((file) => propertyOf(file?.content ?? '', 'UID'))).toEqual(Array(4).fill(id));
    const sequences = files.map((file) => Number(propertyOf(file?.content ?? '', 'SEQUENCE')));
    expect(sequences).toEqual([1, 2, 3, 4]);
    expect(files.map((file) => file?.method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL']);

    const history = (await mara.owner.api.get(`/api/v1/appointments/${id}/history`)).as<History>(
      200,
    );
    expect(history.items.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'attendee requested',
      'owner confirmed',
      'attendee rescheduled',
      'owner confirmed',
      'owner cancelled',
    ]);
  });

  it('by the owner is booked there, and listed once', async () => {
    const { ana, receipt } = await asked(60);
    const { start } = await mara.stranger.free(70);
    const path = `/api/v1/appointments/${receipt.id}/slots`;
    expect((await mara.owner.api.get(path)).as<OfferedSlots>(200).verified).toBe(true);
    const moved = await owner(receipt.id, 'reschedule', { start });
    expect(moved.as<Appointment>(200)).toMatchObject({ status: 'booked', start });
    const listed = (await mara.owner.appointments('?limit=100')).filter(
      (appointment) => appointment.attendee.email === ana.email,
    );
    expect(listed).toMatchObject([{ id: receipt.id, start }]);
  });

  it('not: a confirmation is taken back, and nobody hears of it', async () => {
    const { ana, receipt } = await asked(80);
    await world.letter(ana.email);
    const confirmed = (await owner(receipt.id, 'confirm', { undoable: true })).as<Appointment>(200);
    expect(confirmed).toMatchObject({ status: 'booked', undoUntil: expect.any(String) });
    const undone = (await owner(receipt.id, 'unconfirm')).as<Appointment>(200);
    expect(undone).toMatchObject({ status: 'requested', undoUntil: null });
    await owner(receipt.id, 'confirm');
    expect((await world.letter(ana.email, 2)).subject).toMatch(/^Confirmed/);
    expect(refusalOf(await owner(receipt.id, 'unconfirm'))).toEqual([
      409,
      'appointment.not-undoable',
    ]);
  });

  it('is refused at bad times, and what has ended is not moved', async () => {
    const { receipt } = await asked(90);
    const taken = await asked(95);
    const crooked = new Date(Date.parse(receipt.start) + 60_000).toISOString();
    const refusals: readonly (readonly [string, readonly [number, string]])[] = [
      [crooked, [422, 'slot-not-offered']],
      ['2020-01-01T10:00:00Z', [422, 'slot-not-offered']],
      [taken.receipt.start, [409, 'slot-taken']],
    ];
    for (const [start, refusal] of refusals) {
      expect(refusalOf(await attendee(receipt, 'reschedule', { start }))).toEqual(refusal);
      expect(refusalOf(await owner(receipt.id, 'reschedule', { start }))).toEqual(refusal);
    }
    // To where it is, is nothing to do.
    const { start } = receipt;
    expect((await attendee(receipt, 'reschedule', { start })).status).toBe(200);
    await owner(receipt.id, 'decline');
    expect(refusalOf(await attendee(receipt, 'reschedule', { start }))).toEqual(NOT_DECIDABLE);
    expect(refusalOf(await owner(receipt.id, 'reschedule', { start }))).toEqual(NOT_DECIDABLE);
    const times = await world.api.get(`${doorOf(receipt)}/slots`);
    expect(refusalOf(times)).toEqual(NOT_DECIDABLE);
  });

  it('is nobody else’s, and a link opens one door only, as often as it is used', async () => {
    const { receipt } = await asked(100);
    const stranger = await world.signUp('Nora');
    const { id, start } = receipt;
    const path = `/api/v1/appointments/${id}`;
    for (const answer of [
      await stranger.api.post(`${path}/reschedule`, { start }),
      await stranger.api.post(`${path}/unconfirm`),
      await stranger.api.get(`${path}/slots`),
      await stranger.api.get(`${path}/history`),
    ])
      expect(refusalOf(answer)).toEqual([404, 'not-found']);
    const token = receipt.manageUrl.split('/').at(-1) ?? '';
    const elsewhere = await world.api.post(`/api/v1/public/decisions/${token}/confirm`, {});
    expect(refusalOf(elsewhere)).toEqual([404, 'link.invalid']);
    for (let times = 0; times < 2; times += 1)
      expect((await attendee(receipt, 'cancel')).as<PublicAppointment>(200).status).toBe(
        'cancelled',
      );
  });

  it.each<[string, object, string]>([
    ['no start', {}, 'start'],
    ['a start that is none', { start: 'noon' }, 'start'],
    ['a reason of 501 characters', { reason: 'x'.repeat(501) }, 'reason'],
    ['an unknown field', { duration: 30 }, 'duration'],
  ])('is refused with %s', async (what, fault, field) => {
    const { receipt } = await asked(110);
    const body = what === 'no start' ? fault : { start: receipt.start, ...fault };
    for (const answer of [
      await attendee(receipt, 'reschedule', body),
      await owner(receipt.id, 'reschedule', body),
    ]) {
      expect(refusalOf(answer)).toEqual([400, 'invalid-input']);
      expect(fieldsOf(answer)).toEqual([field]);
    }
  });
});
