import { problem } from '../../testing/fake-server';
import { anAppointment } from '../../testing/meetings';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const booked = anAppointment();
const request = anAppointment({
  id: '0c3a0d70-0000-4000-8000-000000000002',
  status: 'requested',
  start: '2026-09-10T09:30:00Z',
  end: '2026-09-10T10:00:00Z',
  expiresAt: '2026-09-09T06:36:00Z',
  attendee: { ...booked.attendee, name: 'Tomás Rivera', timezone: 'Europe/Lisbon' },
});

const open = async (url: string) => {
  const server = ownersServer({ appointments: [booked, request] });
  for (const [verb, status] of [
    ['confirm', 'booked'],
    ['decline', 'declined'],
  ] as const) {
    server.on(`POST /appointments/${request.id}/${verb}`, { body: { ...request, status } });
  }
  server.on(`POST /appointments/${booked.id}/cancel`, { body: { ...booked, status: 'cancelled' } });
  return { server, visit: await Visit.to(url, server) };
};

describe('Appointments', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => jest.restoreAllMocks());

  it('lists what comes, day by day', async () => {
    const { visit } = await open('/appointments');
    const groups = [...visit.element.querySelectorAll('.group')].map((each) => each.textContent);

    expect(groups).toEqual(['Today, Tuesday 8 September', 'Thursday 10 September']);
    expect(visit.text).toContain('10:0030 min');
  });

  it('has an address for each view', async () => {
    const { server, visit } = await open('/appointments?tab=requests');

    expect(server.asked('GET /appointments').at(-1)?.query).toMatchObject({ status: 'requested' });
    expect(document.title).toBe('Requests · Appointments · Appointment');
    await visit.click('Ended');
    expect(visit.url).toBe('/appointments?tab=ended');
    expect(visit.text).toContain('Nothing was declined or cancelled');
  });

  it('shows an appointment at its own address, also what the time is for the other one', async () => {
    const { visit } = await open(`/appointments/${request.id}`);

    expect(visit.text).toContain('Waits for you, 23 hr left');
    expect(visit.text).toContain('10:30 in Lisbon, where Tomás Rivera is');
    expect(document.title).toBe('Intro call with Tomás Rivera · Appointments · Appointment');
  });

  it('confirms, and the list knows it too', async () => {
    const { server, visit } = await open(`/appointments/${request.id}`);

    await visit.click('Confirm');

    expect(server.asked(`POST /appointments/${request.id}/confirm`)).toHaveLength(1);
    expect(visit.text).not.toContain('Waits for you');
    expect(document.activeElement?.textContent).toContain('with Tomás Rivera');
  });

  it('declines with a word, or without one', async () => {
    const { server, visit } = await open(`/appointments/${request.id}`);

    await visit.click('Decline');
    await visit.type('A word to Tomás Rivera', ' Sorry, not this week. ');
    await visit.click('Decline');

    expect(server.asked(`POST /appointments/${request.id}/decline`)[0]?.body).toEqual({
      reason: 'Sorry, not this week.',
    });
  });

  it('asks before it cancels a meeting', async () => {
    const { server, visit } = await open(`/appointments/${booked.id}`);

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
    const { server, visit } = await open(`/appointments/${request.id}`);
    server.on(`POST /appointments/${request.id}/confirm`, problem(409, code));

    await visit.click('Confirm');

    expect(visit.alert()).toContain(words);
  });

  it('says that an appointment is gone, and lets the list stand', async () => {
    const { visit } = await open('/appointments/0c3a0d70-0000-4000-8000-00000000dead');

    expect(visit.text).toContain('Priya Nair');
    expect(visit.alert()).toBeTruthy();
  });
});
