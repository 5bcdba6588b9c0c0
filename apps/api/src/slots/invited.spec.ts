import {
  aHost,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
} from '../../test';
import { inTransaction, Slot } from '../database';
import { invited, markInvited } from './invited';

describeOnEachDatabase('An invitation to a meeting', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let slot: Slot;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });
  beforeEach(async () => {
    host = await aHost(stage);
    const { id } = await book(stage, host.page);
    const mine = { subscriber: host.person.subscriber.id, appointment: { uuid: id } };
    const em = stage.database.orm.em.fork();
    slot = await em.findOneOrFail(Slot, mine, { populate: ['appointment'] });
  });
  afterAll(() => stage.close());

  const leaves = (sequence: number) =>
    inTransaction(stage.database.orm.em, (em) => markInvited(em, slot, sequence));
  const hasLeft = () =>
    inTransaction(stage.database.orm.em, async (em) =>
      invited(em, await em.findOneOrFail(Slot, slot.id, { populate: ['appointment'] })),
    );

  it('leaves for what stands, and that is known from then on', async () => {
    expect(await hasLeft()).toBe(false);
    expect(await leaves(slot.appointment.sequence)).toBe(true);
    expect(await hasLeft()).toBe(true);
  });

  it('leaves no more once the meeting has changed, and nobody takes it for one that has left', async () => {
    await stage.server.call('POST', `/appointments/${slot.appointment.uuid}/reschedule`, {
      token: host.token,
      body: { start: '2026-03-03T12:00:00Z' },
    });
    expect(await leaves(slot.appointment.sequence)).toBe(false);
    expect(await hasLeft()).toBe(false);
  });
});
