import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  codeOf,
  describeOnEachDatabase,
  doorOf,
  type Host,
} from '../../test';

/** Tuesday from nine on in Berlin, by half-hours. */
const timeOf = (index: number) =>
  Temporal.Instant.from('2026-03-03T08:00:00Z')
    .add({ minutes: 30 * index })
    .toString();

describeOnEachDatabase('Moving a meeting again and again', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let door: string;
  let id: string;

  beforeAll(async () => {
    stage = await bookingStage(kind, { rateLimits: true });
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage, { bookingConfirmation: false });
    const receipt = await book(stage, host.page, {
      start: timeOf(0),
      body: { attendee: aStranger(), guests: ['guest@example.net'] },
    });
    ({ id } = receipt);
    door = doorOf(receipt.manageUrl);
  });

  afterAll(() => stage.close());

  const byAttendee = (index: number) =>
    stage.server.call('POST', `${door}/reschedule`, { body: { start: timeOf(index) } });
  const byOwner = (index: number) =>
    stage.server.call('POST', `/appointments/${id}/reschedule`, {
      token: host.token,
      body: { start: timeOf(index) },
    });
  const tenTimes = async () => {
    const statuses: number[] = [];
    for (let index = 1; index <= 10; index += 1)
      statuses.push((await byAttendee(index)).statusCode);
    return statuses;
  };

  it('ends after ten times in an hour, and goes on when the first of them is an hour old', async () => {
    expect(await tenTimes()).toEqual(Array(10).fill(200));
    stage.clock.advance({ minutes: 20 });
    const refused = await byAttendee(11);
    expect([refused.statusCode, codeOf(refused)]).toEqual([429, 'too-many-requests']);
    expect(refused.headers['retry-after']).toBe(String(40 * 60));
    stage.clock.advance({ minutes: 40 });
    expect((await byAttendee(11)).statusCode).toBe(200);
  });

  it('ends for both sides, since the letters are the same', async () => {
    await tenTimes();
    expect((await byOwner(11)).statusCode).toBe(429);
  });

  it('leaves it where it stands, and lets it be asked for and cancelled there', async () => {
    await tenTimes();
    await byAttendee(11);
    const again = await byAttendee(10);
    expect([again.statusCode, again.json<{ start: string }>().start]).toEqual([200, timeOf(10)]);
    const cancelled = await stage.server.call('POST', `${door}/cancel`, { body: {} });
    expect(cancelled.statusCode).toBe(200);
  });
});
