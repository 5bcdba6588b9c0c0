import {
  aHost,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
} from '../../test';
import { Calendar, ExternalConnection, inTransaction, Slot, Subscriber } from '../database';
import { Outbox } from '../jobs';
import type { NoticeOrder } from './notice-order';

describeOnEachDatabase('Notices', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let connectionId: number;

  const em = () => stage.database.orm.em.fork();

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage);
    const calendar = await em().findOneOrFail(Calendar, host.calendarId);
    connectionId = calendar.externalConnection?.id ?? 0;
    await stage.drain();
    stage.mail.clear();
  });

  afterAll(() => stage.close());

  const order = async (payload: NoticeOrder) => {
    const outbox = stage.server.app.get(Outbox);
    await inTransaction(em(), async (transaction) => {
      const subscriber = await transaction.findOneOrFail(Subscriber, host.person.subscriber.id);
      outbox.enqueue(transaction, { topic: 'notice', payload: { ...payload }, subscriber });
    });
    await stage.drain();
    return stage.mail.sent;
  };
  const trouble = (code = 'connection.wrong-password') =>
    order({
      notice: 'calendar-trouble',
      connectionId,
      code,
      since: '2026-03-02T07:30:00Z',
    });
  const broken = () =>
    em().nativeUpdate(ExternalConnection, connectionId, {
      status: 'error',
      statusCode: 'connection.wrong-password',
    });

  it('tell the owner which calendar can’t be read, and where to mend it', async () => {
    await broken();
    const [mail, ...others] = await trouble();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: [{ email: host.person.subscriber.email }],
      subject: "Your calendar dav.example.org can't be read",
    });
    expect(mail?.text).toContain('Since: Mon 2 Mar, 08:30');
    expect(mail?.text).toContain('http://localhost:8090/connections');
  });

  it('are not sent when all is well again by then', async () => {
    expect(await trouble()).toEqual([]);
  });

  it('are not sent to somebody who is disabled', async () => {
    await broken();
    await em().nativeUpdate(Subscriber, host.person.subscriber.id, {
      timeDeleted: stage.clock.now(),
    });
    expect(await trouble()).toEqual([]);
  });

  it('say that an emptied calendar has cancelled nothing', async () => {
    const { calendarId } = host;
    const [mail] = await order({ notice: 'calendar-emptied', calendarId, meetings: 2 });
    expect(mail?.subject).toBe('Your calendar Work was emptied; your meetings stand');
    expect(mail?.text).toContain('http://localhost:8090/appointments');
  });

  it('say that a meeting was not moved onto another one', async () => {
    const { id } = await book(stage, host.page);
    await stage.drain();
    stage.mail.clear();
    const slot = await em().findOneOrFail(Slot, { appointment: { uuid: id } });
    const [mail] = await order({
      notice: 'calendar-collision',
      slotId: slot.id,
      movedTo: '2026-03-03T12:00:00Z',
    });
    expect(mail?.subject).toMatch(/^Not moved: Tue 3 Mar, 10:00 with Bob$/);
    expect(mail?.text).toContain(`http://localhost:8090/appointments/${id}`);
  });
});
