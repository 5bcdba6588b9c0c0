import type { Appointment } from '@appointment/contracts';
import { anAppointment, aCalendar } from '../../testing/meetings';
import { problem } from '../../testing/fake-server';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const request = anAppointment({
  id: '0c3a0d70-0000-4000-8000-000000000002',
  status: 'requested',
  notes: 'About the second case study',
  expiresAt: '2026-09-08T12:40:00Z',
});
const calendars = [aCalendar()];

describe('Dashboard', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it.each<[string, readonly Appointment[], string]>([
    ['nothing', [], 'Nothing waits for you. Nothing is booked yet.'],
    [
      'a request and a meeting today',
      [request, anAppointment()],
      'One request waits for you. Next: Priya Nair, 10:00, in 24 minutes.',
    ],
    [
      'a meeting another day',
      [anAppointment({ start: '2026-09-10T08:00:00Z', end: '2026-09-10T08:30:00Z' })],
      'Nothing waits for you. Next: Priya Nair, Thu 10 Sept, 10:00, in 2 days.',
    ],
    [
      'a meeting that runs',
      [anAppointment({ start: '2026-09-08T07:30:00Z', end: '2026-09-08T08:30:00Z' })],
      'Now: Priya Nair, until 10:30.',
    ],
  ])('says in a sentence what there is: %s', async (_, appointments, sentence) => {
    const visit = await Visit.to('/dashboard', ownersServer({ appointments, calendars }));

    expect(visit.text).toContain(sentence);
  });

  it('answers a request on the spot, and leads the focus on', async () => {
    const server = ownersServer({ appointments: [request], calendars });
    server.on(`POST /appointments/${request.id}/decline`, () => {
      server.on('GET /appointments', { body: { items: [], nextCursor: null } });
      return { body: { ...request, status: 'declined' } };
    });
    const visit = await Visit.to('/dashboard', server);

    expect(visit.text).toContain('5 hr left');
    await visit.click('Decline');
    await visit.click('Decline');

    expect(visit.text).toContain('No request waits for you');
    expect(document.activeElement?.id).toBe('requests');
  });

  it('confirms with one click, and keeps the request for as long as that can be taken back', async () => {
    jest.useFakeTimers({ now: Date.UTC(2026, 8, 8, 7, 36), advanceTimers: true });
    const server = ownersServer({ appointments: [request], calendars });
    const confirmed = { ...request, status: 'booked', undoUntil: '2026-09-08T07:36:08Z' };
    const list = (items: readonly unknown[]) =>
      server.on('GET /appointments', ({ query }) => ({
        body: { items: query['status'] === 'requested' ? items : [], nextCursor: null },
      }));
    server
      .on(`POST /appointments/${request.id}/confirm`, () => {
        list([]);
        return { body: confirmed };
      })
      .on(`POST /appointments/${request.id}/unconfirm`, async () => {
        // The page goes on while the server thinks.
        await new Promise((answer) => setTimeout(answer, 20));
        list([request]);
        return { body: request };
      });
    const visit = await Visit.to('/dashboard', server);

    await visit.click('Confirm');
    expect(visit.text).toContain('Nothing waits for you.');
    expect(document.activeElement?.textContent).toContain('Undo');
    await visit.click('Undo');
    expect(visit.text).toContain('One request waits for you.');
    await visit.click('Confirm');
    jest.advanceTimersByTime(8500);
    await visit.settle();

    expect(visit.text).toContain('No request waits for you');
    expect(document.activeElement?.id).toBe('requests');
  });

  it('shows what could not be delivered, and tries it again', async () => {
    const failure = {
      id: 5,
      kind: 'letter',
      appointmentId: request.id,
      recipient: 'ana@example.com',
      attempts: 10,
      lastError: 'mail.refused',
      failedAt: '2026-09-08T06:00:00Z',
    };
    const server = ownersServer({ calendars })
      .on('GET /deliveries/failed', { body: { items: [failure] } })
      .on('POST /deliveries/5/retry', { status: 202 });
    const visit = await Visit.to('/dashboard', server);

    expect(visit.text).toContain('A mail to ana@example.com was refused. Tried 10 times');
    await visit.click('Try again');

    expect(visit.text).not.toContain('ana@example.com');
  });

  it.each([
    ['that none is connected', [], 'No calendar is connected'],
    ['when they were read', calendars, 'Checked 12 seconds ago'],
    [
      'which cannot be read',
      [aCalendar({ syncError: 'connection.wrong-password' })],
      '“Work” could not be read. Once that is too long ago for a page, it offers no times.',
    ],
    [
      'which of several cannot be read',
      [
        aCalendar({ syncError: 'connection.unreachable' }),
        aCalendar({ id: 4, title: 'Family', syncError: 'connection.unreachable' }),
      ],
      '“Work” and “Family” could not be read.',
    ],
  ])('says of the calendars %s', async (_, own, words) => {
    const visit = await Visit.to('/dashboard', ownersServer({ calendars: own }));

    expect(visit.text).toContain(words);
  });

  it('says that the server is away, with a way on', async () => {
    const server = ownersServer({ calendars }).on('GET /appointments', problem(503, 'internal'));
    const visit = await Visit.to('/dashboard', server);
    expect(visit.alert()).toContain('Something went wrong on our side.');

    server.on('GET /appointments', { body: { items: [], nextCursor: null } });
    await visit.click('Try again');

    expect(visit.text).toContain('Nothing waits for you.');
  });
});
