import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  doorOf,
  type Host,
} from '../../test';

const ROOM = /https:\/\/meet\.jit\.si\/appointment-[0-9a-f]{32}/;

describeOnEachDatabase('The link to an online meeting', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let attendee: ReturnType<typeof aStranger>;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    stage.mail.clear();
    host = await aHost(stage, { meetingLinkProvider: 'jitsi' });
    attendee = aStranger();
  });

  afterAll(() => stage.close());

  const ask = () => book(stage, host.page, { body: { attendee } });
  const letterTo = (email: string) => stage.mail.sent.findLast(({ to }) => to[0]?.email === email);
  const owners = (id: string) =>
    stage.server.call('GET', `/appointments/${id}`, { token: host.token });

  it('is made once it is booked, and is the same everywhere', async () => {
    const { id, manageUrl } = await ask();
    await stage.server.call('POST', `/appointments/${id}/confirm`, { token: host.token, body: {} });
    await stage.drain();
    const letter = letterTo(attendee.email);
    const [room] = ROOM.exec(letter?.text ?? '') ?? [];
    expect(room).toBeDefined();
    expect(letter?.calendar?.content.replace(/\r\n /g, '')).toContain(room);
    expect((await owners(id)).json()).toMatchObject({ locationUrl: room });
    const seen = await stage.server.call('GET', doorOf(manageUrl));
    expect(seen.json()).toMatchObject({ locationUrl: room, meetingLinkProvider: 'jitsi' });
    const [event] = stage.calendars.store.events(host.calendarUrl).values();
    expect(event?.replace(/\r\n /g, '')).toContain(`LOCATION:${room}`);
  });

  it('is nowhere while the owner has not answered', async () => {
    const { id, manageUrl } = await ask();
    await stage.drain();
    expect(stage.mail.sent.map(({ text }) => text).join()).not.toContain('meet.jit.si');
    expect((await owners(id)).json()).toMatchObject({ locationUrl: null });
    const seen = await stage.server.call('GET', doorOf(manageUrl));
    expect(seen.json()).toMatchObject({ locationUrl: null });
  });
});
