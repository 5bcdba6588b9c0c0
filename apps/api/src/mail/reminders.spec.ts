import type { History } from '@appointment/contracts';
import type { Mail } from '@appointment/mailer';
import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  signInAgain,
} from '../../test';

describeOnEachDatabase('Reminders', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let attendee: ReturnType<typeof aStranger>;
  let guest: string;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T07:00:00Z');
    host = await aHost(stage, { reminders: [60, 1440], bookingConfirmation: false });
    attendee = aStranger();
    guest = aStranger().email;
  });

  afterAll(() => stage.close());

  /** What this attendee and guest were sent since, once all that is due by then is done. */
  const lettersAt = async (now: string): Promise<Mail[]> => {
    stage.mail.clear();
    stage.clock.set(now);
    await stage.drain();
    const ours = [attendee.email, guest];
    return stage.mail.sent.filter(({ to }) => ours.includes(to[0]?.email ?? ''));
  };
  const subjects = (mails: readonly Mail[]) => mails.map(({ subject }) => subject);
  const cancel = (id: string) =>
    stage.server.call('POST', `/appointments/${id}/cancel`, { token: host.token, body: {} });

  // The first slot that `book` takes here begins on 2026-03-03 at 08:00Z.
  const booked = async (body: object = {}) => {
    const receipt = await book(stage, host.page, { body: { attendee, ...body } });
    await stage.drain();
    return receipt;
  };

  it('come when the schedule says, each once', async () => {
    const { start } = await booked();
    const begin = Temporal.Instant.from(start);
    const before = (minutes: number) => begin.subtract({ minutes }).toString();
    expect(await lettersAt(before(1441))).toEqual([]);
    const [mail, ...others] = await lettersAt(before(1440));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: [{ email: attendee.email }],
      subject: expect.stringMatching(/^Reminder: Intro call with Ada/),
    });
    expect(mail?.text).toMatch(/http:\/\/localhost:8090\/m\/[\w-]{22,}/);
    expect(mail?.calendar).toBeUndefined();
    expect(await lettersAt(before(61))).toEqual([]);
    expect(subjects(await lettersAt(before(60)))).toEqual([
      expect.stringMatching(/^Reminder: Intro call with Ada/),
    ]);
    expect(await lettersAt(begin.add({ minutes: 5 }).toString())).toEqual([]);
  });

  it('reach the guests too, who have nothing to manage', async () => {
    const { start } = await booked({ guests: [guest] });
    const day = Temporal.Instant.from(start).subtract({ hours: 24 }).toString();
    const toGuest = (await lettersAt(day)).find(({ to }) => to[0]?.email === guest);
    expect(toGuest?.subject).toMatch(/^Reminder/);
    expect(toGuest?.text).not.toContain('/m/');
  });

  it('never speak of what was cancelled', async () => {
    const { id, start } = await booked();
    await cancel(id);
    await stage.drain();
    const hour = Temporal.Instant.from(start).subtract({ hours: 1 }).toString();
    expect(await lettersAt(hour)).toEqual([]);
  });

  it('are for where a meeting stands now, not for where it stood', async () => {
    const { id, start } = await booked();
    const begin = Temporal.Instant.from(start);
    const later = begin.add({ hours: 4 });
    const moved = await stage.server.call('POST', `/appointments/${id}/reschedule`, {
      token: host.token,
      body: { start: later.toString() },
    });
    expect(moved.statusCode).toBe(200);
    await stage.drain();
    expect(await lettersAt(begin.subtract({ hours: 24 }).toString())).toEqual([]);
    expect(subjects(await lettersAt(later.subtract({ hours: 24 }).toString()))).toHaveLength(1);
    expect(await lettersAt(begin.subtract({ hours: 1 }).toString())).toEqual([]);
    expect(subjects(await lettersAt(later.subtract({ hours: 1 }).toString()))).toHaveLength(1);
  });

  it('come once, however many workers look for them, and stand in the history', async () => {
    const { id, start } = await booked({ guests: [guest] });
    stage.mail.clear();
    stage.clock.set(Temporal.Instant.from(start).subtract({ hours: 24 }).toString());
    await Promise.all(Array.from({ length: 5 }, () => stage.drain()));
    expect(stage.mail.sent.map(({ to }) => to[0]?.email).toSorted()).toEqual(
      [attendee.email, guest].toSorted(),
    );
    const path = `/appointments/${id}/history`;
    const history = await stage.server.call('GET', path, { token: await signInAgain(stage, host) });
    expect(history.json<History>().items).toMatchObject([
      { action: 'booked' },
      { action: 'reminded', actor: 'clock', reason: null, start },
    ]);
  });

  it('come once for a confirmation that was taken back and given again', async () => {
    const asking = await aHost(stage, { reminders: [60] });
    const { id, start } = await book(stage, asking.page, { body: { attendee } });
    const decide = (verb: string, body: object = {}) =>
      stage.server.call('POST', `/appointments/${id}/${verb}`, { token: asking.token, body });
    await decide('confirm', { undoable: true });
    await decide('unconfirm');
    await decide('confirm', { undoable: true });
    stage.clock.advance({ seconds: 8 });
    await stage.drain();
    const hour = Temporal.Instant.from(start).subtract({ hours: 1 }).toString();
    expect(subjects(await lettersAt(hour))).toEqual([expect.stringMatching(/^Reminder/)]);
  });

  it('are not sent after the start, when the mail server was away for too long', async () => {
    const { start } = await booked();
    const begin = Temporal.Instant.from(start);
    expect(await lettersAt(begin.toString())).toEqual([]);
  });

  it('wait for the confirmation of a request', async () => {
    const asking = await aHost(stage, { reminders: [1440] });
    const { id, start } = await book(stage, asking.page, { body: { attendee } });
    await stage.drain();
    const day = Temporal.Instant.from(start).subtract({ hours: 24 });
    await stage.server.call('POST', `/appointments/${id}/confirm`, {
      token: asking.token,
      body: {},
    });
    await stage.drain();
    if (Temporal.Instant.compare(stage.clock.now(), day) >= 0) throw new Error('Too late to wait');
    expect(subjects(await lettersAt(day.toString()))).toEqual([expect.stringMatching(/^Reminder/)]);
  });

  it('come for a request that is confirmed after its page was deleted', async () => {
    const asking = await aHost(stage, { reminders: [60] });
    const { id, start } = await book(stage, asking.page, { body: { attendee } });
    const { token } = asking;
    await stage.server.call('DELETE', `/schedules/${asking.schedule.id}`, { token });
    await stage.server.call('POST', `/appointments/${id}/confirm`, { token, body: {} });
    await stage.drain();
    const hour = Temporal.Instant.from(start).subtract({ hours: 1 }).toString();
    expect(subjects(await lettersAt(hour))).toEqual([expect.stringMatching(/^Reminder/)]);
  });
});
