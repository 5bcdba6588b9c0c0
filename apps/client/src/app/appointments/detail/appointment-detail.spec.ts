import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Appointment, HistoryEntry } from '@appointment/contracts';
import { problem, type Answer } from '../../../testing/fake-server';
import { anAppointment } from '../../../testing/meetings';
import { ownersServer } from '../../../testing/owners-server';
import { Visit } from '../../../testing/visit';

const booked = anAppointment();
const request = anAppointment({
  id: '0c3a0d70-0000-4000-8000-000000000002',
  status: 'requested',
  start: '2026-09-10T09:30:00Z',
  end: '2026-09-10T10:00:00Z',
  expiresAt: '2026-09-09T06:36:00Z',
  attendee: { ...booked.attendee, name: 'Tomás Rivera', timezone: 'Europe/Lisbon' },
});
const now = Date.UTC(2026, 8, 8, 7, 36);

const open = async (appointment: Appointment, history: readonly Partial<HistoryEntry>[] = []) => {
  const server = ownersServer({ appointments: [appointment] });
  server.on(`GET /appointments/${appointment.id}/history`, { body: { items: history } });
  for (const [verb, status] of [
    ['confirm', 'booked'],
    ['decline', 'declined'],
    ['cancel', 'cancelled'],
    ['unconfirm', 'requested'],
  ] as const) {
    const undoUntil = verb === 'confirm' ? '2026-09-08T07:36:08Z' : null;
    const body = { ...appointment, status, undoUntil };
    server.on(`POST /appointments/${appointment.id}/${verb}`, { body });
  }
  return { server, visit: await Visit.to(`/appointments/${appointment.id}`, server) };
};

const entry = (own: Partial<HistoryEntry>): HistoryEntry => ({
  at: '2026-09-08T07:36:00Z',
  actor: 'attendee',
  action: 'requested',
  reason: null,
  start: request.start,
  previousStart: null,
  deliveryId: null,
  detail: null,
  ...own,
});

describe('An appointment', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers({ now, advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('has its own address, and says what the time is for the other one', async () => {
    const { visit } = await open(request);

    expect(visit.text).toContain('Waits for you, 23 hr left');
    expect(visit.text).toContain('10:30 in Lisbon, where Tomás Rivera is');
    expect(document.title).toBe('Intro call with Tomás Rivera · Appointments · Appointment');
  });

  it('shows what was answered, who else comes, and the answer to the invitation', async () => {
    const { visit } = await open({
      ...booked,
      guests: ['ana@example.com'],
      attendeeAnswer: 'accepted',
      answers: [
        { questionId: 'work', kind: 'text', label: 'Where is your work?', value: 'nair.example' },
        { questionId: 'first', kind: 'yes-no', label: 'Is it the first time?', value: true },
      ],
    });

    expect(visit.text).toContain('Where is your work?nair.example');
    expect(visit.text).toContain('Is it the first time?Yes');
    expect(visit.text).toContain('ana@example.com');
    expect(visit.text).toContain('Accepted the invitation');
  });

  it.each<[string, Partial<Appointment>, string]>([
    ['an address', { locationType: 'in-person', locationName: 'Ohlauer Str. 5' }, 'Ohlauer Str. 5'],
    ['a phone number', { locationPhone: '+49 30 1234567' }, '+49 30 1234567'],
    ['a link', { locationUrl: 'https://meet.example/x' }, 'meet.example/x'],
    [
      'a link to come',
      { meetingLinkProvider: 'jitsi' },
      'Video call, the link is made once it is booked',
    ],
    ['nothing said', {}, 'Online or by phone'],
  ])('says where: %s', async (_, place, words) => {
    const { visit } = await open({ ...booked, ...place });
    expect(visit.text).toContain(words);
  });

  it('confirms, and can take it back while no mail has left', async () => {
    const { server, visit } = await open(request);

    await visit.click('Confirm');
    expect(server.asked(`POST /appointments/${request.id}/confirm`)[0]?.body).toEqual({
      start: request.start,
      undoable: true,
    });
    expect(document.activeElement?.textContent).toContain('Undo');
    await visit.click('Undo');

    expect(server.asked(`POST /appointments/${request.id}/unconfirm`)).toHaveLength(1);
    expect(visit.text).toContain('Waits for you');
    expect(document.activeElement?.textContent).toContain('Confirm');
  });

  it('offers the way back for eight seconds', async () => {
    const { visit } = await open(request);
    await visit.click('Confirm');

    jest.advanceTimersByTime(7000);
    await visit.settle();
    expect(visit.text).toContain('Undo');
    jest.advanceTimersByTime(1500);
    await visit.settle();

    expect(visit.text).not.toContain('Undo');
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });

  it('says that the mail has left', async () => {
    const { server, visit } = await open(request);
    server.on(
      `POST /appointments/${request.id}/unconfirm`,
      problem(409, 'appointment.not-undoable'),
    );
    await visit.click('Confirm');
    await visit.click('Undo');

    expect(visit.alert()).toContain('The invitation has left already.');
  });

  it('can be taken back after a reload too, while no mail has left', async () => {
    const { visit } = await open({
      ...request,
      status: 'booked',
      undoUntil: '2026-09-08T07:36:05Z',
    });
    expect(visit.text).toContain('Undo');

    jest.advanceTimersByTime(5500);
    await visit.settle();

    expect(visit.text).not.toContain('Undo');
  });

  it.each(['Confirm', 'Decline'])(
    'says that it stands at another time by now: %s',
    async (verb) => {
      const { server, visit } = await open(request);
      const path = `/appointments/${request.id}`;
      const moved = { start: '2026-09-11T09:30:00Z', end: '2026-09-11T10:00:00Z' };
      server
        .on(`POST ${path}/${verb.toLowerCase()}`, problem(409, 'appointment.moved'))
        .on(`GET ${path}`, { body: { ...request, ...moved } });

      await visit.click(verb);
      if (verb === 'Decline') await visit.click(verb);

      expect(visit.alert()).toMatch(
        /Tomás has moved this to Fri.* 11 Sep.*Look again, then answer\./,
      );
      expect(visit.text).toContain('Friday 11 September');
      await visit.click(verb);
      if (verb === 'Decline') await visit.click(verb);
      expect(server.asked(`POST ${path}/${verb.toLowerCase()}`).at(-1)?.body).toMatchObject({
        start: moved.start,
      });
    },
  );

  it('says what went wrong when it can’t be looked at where it stands by now', async () => {
    const { server, visit } = await open(request);
    const path = `/appointments/${request.id}`;
    server
      .on(`POST ${path}/confirm`, problem(409, 'appointment.moved'))
      .on(`GET ${path}`, problem(429, 'too-many-requests'));

    await visit.click('Confirm');

    expect(visit.alert()).toContain('Too many tries.');
  });

  it('is left alone by the answer to the one that was looked at before', async () => {
    const server = ownersServer({ appointments: [request, booked] });
    for (const { id } of [request, booked])
      server.on(`GET /appointments/${id}/history`, { body: { items: [] } });
    const visit = await Visit.to(`/appointments/${request.id}`, server);
    const answer = Promise.withResolvers<Answer>();
    server.on(`POST /appointments/${request.id}/confirm`, () => answer.promise);

    visit.button('Confirm').click();
    await TestBed.inject(Router).navigateByUrl(`/appointments/${booked.id}`);
    while (!visit.text.includes('with Priya Nair')) await new Promise((done) => setTimeout(done));
    answer.resolve({ body: { ...request, status: 'booked' } });
    await visit.settle();

    expect(visit.text).toContain('with Priya Nair');
    expect(visit.text).not.toContain('with Tomás Rivera');
  });

  it('declines with a word, or without one', async () => {
    const { server, visit } = await open(request);

    await visit.click('Decline');
    await visit.type('A word to Tomás Rivera', ' Sorry, not this week. ');
    await visit.click('Decline');

    expect(server.asked(`POST /appointments/${request.id}/decline`)[0]?.body).toEqual({
      start: request.start,
      reason: 'Sorry, not this week.',
    });
    expect(document.activeElement?.textContent).toContain('with Tomás Rivera');
  });

  it('asks before it cancels a meeting', async () => {
    const { server, visit } = await open(booked);

    await visit.click('Cancel the meeting');
    expect(visit.text).toContain('Priya Nair gets a mail, and the time is free again.');
    expect(document.activeElement).toBe(visit.control('A word to Priya Nair'));
    await visit.click('Keep the meeting');
    expect(document.activeElement?.textContent).toContain('Cancel the meeting');
    expect(server.asked(`POST /appointments/${booked.id}/cancel`)).toHaveLength(0);
    await visit.click('Cancel the meeting');
    await visit.click('Cancel the meeting');

    expect(server.asked(`POST /appointments/${booked.id}/cancel`)[0]?.body).toEqual({});
  });

  it.each([
    ['appointment.not-decidable', 'Somebody answered this already'],
    ['calendar-unavailable', 'Your calendar could not be read just now.'],
    ['slot-taken', 'Something else has come into this time.'],
  ])('says %s in words', async (code, words) => {
    const { server, visit } = await open(request);
    server.on(`POST /appointments/${request.id}/confirm`, problem(409, code));

    await visit.click('Confirm');

    expect(visit.alert()).toContain(words);
  });

  it('that is not here says so, and lets the list stand', async () => {
    const server = ownersServer({ appointments: [booked] });
    const id = '0c3a0d70-0000-4000-8000-00000000dead';
    server.on(`GET /appointments/${id}`, problem(404, 'not-found'));
    const visit = await Visit.to(`/appointments/${id}`, server);

    expect(visit.text).toContain('Priya Nair');
    expect(visit.text).toContain('This appointment is not here');
  });

  describe('tells its history', () => {
    it.each<[Partial<HistoryEntry>, string]>([
      [{ action: 'requested' }, 'Tomás asked for this time'],
      [{ action: 'confirmed', actor: 'owner' }, 'You confirmed'],
      [{ action: 'cancelled', actor: 'attendee', reason: 'I am ill' }, 'Tomás cancelled I am ill'],
      [{ action: 'cancelled', actor: 'calendar' }, 'it was deleted in your calendar'],
      [
        { action: 'rescheduled', actor: 'owner', previousStart: '2026-09-10T07:30:00Z' },
        'You moved it from Thu 10 Sept, 09:30 to Thu 10 Sept, 11:30',
      ],
      [{ action: 'answered', detail: 'accepted' }, 'Tomás accepted the invitation'],
      [{ action: 'expired', actor: 'clock' }, 'The request of Tomás ran out'],
    ])('%j', async (what, words) => {
      const { visit } = await open(request, [entry(what)]);
      expect(visit.text).toContain(words);
    });

    it('with what failed, and tries it again', async () => {
      const failed = entry({
        actor: 'delivery',
        action: 'letter-failed',
        deliveryId: 5,
        detail: 'ana@example.com',
      });
      const { server, visit } = await open(request, [failed]);
      server.on('POST /deliveries/5/retry', { status: 202 });
      expect(visit.text).toContain('The mail to ana@example.com could not be delivered.');
      server.on(`GET /appointments/${request.id}/history`, { body: { items: [] } });

      await visit.click('Try again');

      expect(server.asked('POST /deliveries/5/retry')).toHaveLength(1);
      expect(visit.text).not.toContain('could not be delivered');
    });
  });
});

describe('Another time for an appointment', () => {
  const offered = [request.start, '2026-09-10T12:00:00Z', '2026-09-11T08:00:00Z'].map((start) => ({
    start,
    end: new Date(Date.parse(start) + 1_800_000).toISOString(),
  }));
  const offer = {
    slots: offered,
    hours: [],
    asOf: null,
    verified: true,
    nextAvailable: offered[0]?.start,
    timezone: 'Europe/Berlin',
  };

  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(now);
  });
  afterEach(() => jest.restoreAllMocks());

  it('is one that the page offers', async () => {
    const { server, visit } = await open(request);
    server.on(`GET /appointments/${request.id}/slots`, { body: offer });
    const moved = { ...request, status: 'booked', start: '2026-09-10T12:00:00Z' };
    server.on(`POST /appointments/${request.id}/reschedule`, { body: moved });

    await visit.click('Another time');
    expect(document.activeElement?.textContent).toContain('To which time?');
    await visit.press('14:00');
    await visit.type('A word to Tomás', 'A later train.');
    await visit.click('Move it');

    expect(server.asked(`POST /appointments/${request.id}/reschedule`)[0]?.body).toEqual({
      start: '2026-09-10T12:00:00Z',
      reason: 'A later train.',
    });
    expect(document.activeElement?.textContent).toContain('with Tomás Rivera');
  });

  it('is heard of too by whoever wants to keep the old one while the answer is on its way', async () => {
    const { server, visit } = await open(request);
    const answer = Promise.withResolvers<Answer>();
    server
      .on(`GET /appointments/${request.id}/slots`, { body: offer })
      .on(`POST /appointments/${request.id}/reschedule`, () => answer.promise);
    await visit.click('Another time');
    await visit.press('14:00');

    visit.button('Move it').click();
    TestBed.tick();
    visit.button('Keep the old time').click();
    TestBed.tick();
    answer.resolve({ body: { ...request, status: 'booked', start: '2026-09-10T12:00:00Z' } });
    await visit.settle();

    expect(visit.text).not.toContain('To which time?');
    expect(visit.text).toContain('Thursday 10 September, 14:00');
  });

  it('that was taken meanwhile is struck out, and the old one stays', async () => {
    const { server, visit } = await open(request);
    server.on(`GET /appointments/${request.id}/slots`, { body: offer });
    server.on(`POST /appointments/${request.id}/reschedule`, problem(409, 'slot-taken'));

    await visit.click('Another time');
    await visit.press('14:00');
    await visit.click('Move it');

    expect(visit.text).toContain('14:00 was just taken.');
    expect(visit.text).toContain('No other time is chosen yet.');
  });

  it('is not offered where there is no page', async () => {
    const { visit } = await open({ ...request, scheduleId: null });
    expect(visit.text).not.toContain('Another time');
  });
});
