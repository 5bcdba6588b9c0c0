import type { Appointment } from '@appointment/contracts';
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

const earlier = anAppointment({
  id: '0c3a0d70-0000-4000-8000-000000000003',
  start: '2026-09-01T08:00:00Z',
  end: '2026-09-01T08:30:00Z',
  timeCreated: '2026-08-20T08:00:00Z',
  attendee: { ...booked.attendee, name: 'Wei Chen', email: 'wei@example.com' },
});
const now = Date.UTC(2026, 8, 8, 7, 36);

const open = async (url: string, more: readonly Appointment[] = []) => {
  const server = ownersServer({ appointments: [booked, request, earlier, ...more] });
  for (const [verb, status] of [
    ['confirm', 'booked'],
    ['decline', 'declined'],
  ] as const) {
    server.on(`POST /appointments/${request.id}/${verb}`, { body: { ...request, status } });
  }
  server.on(`POST /appointments/${booked.id}/cancel`, { body: { ...booked, status: 'cancelled' } });
  return { server, visit: await Visit.to(url, server) };
};

const names = (visit: Visit) =>
  [...visit.element.querySelectorAll('.appointment .strong')].map((each) => each.textContent);

describe('The list of appointments', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(now);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('shows what comes, day by day', async () => {
    const { visit } = await open('/appointments');
    const groups = [...visit.element.querySelectorAll('.group')].map((each) => each.textContent);

    expect(groups).toEqual(['Today, Tuesday 8 September', 'Thursday 10 September']);
    expect(visit.text).toContain('10:0030 min');
  });

  it('begins with what runs now', async () => {
    const running = anAppointment({
      id: '0c3a0d70-0000-4000-8000-000000000004',
      start: '2026-09-08T07:00:00Z',
      end: '2026-09-08T08:00:00Z',
      attendee: { ...booked.attendee, name: 'Samir Haddad' },
    });
    const { visit } = await open('/appointments', [running]);

    expect(names(visit)).toEqual(['Samir Haddad', 'Priya Nair', 'Tomás Rivera']);
    await visit.click('Past');
    expect(names(visit)).toEqual(['Wei Chen']);
  });

  it('has an address for each view, which the server filters and orders', async () => {
    const { server, visit } = await open('/appointments?tab=requests');

    expect(server.asked('GET /appointments').at(-1)?.query).toMatchObject({ status: 'requested' });
    expect(document.title).toBe('Requests · Appointments · Appointment');
    await visit.click('Past');
    expect(visit.url).toBe('/appointments?tab=past');
    expect(server.asked('GET /appointments').at(-1)?.query).toMatchObject({
      status: 'booked',
      order: '-start',
      to: '2026-09-08T07:36:00.000Z',
      limit: '20',
    });
    await visit.click('Ended');
    expect(visit.text).toContain('Nothing was declined or cancelled');
  });

  it('shows more, and leads the focus to the first of them', async () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      anAppointment({
        id: `1c3a0d70-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
        start: new Date(now + (n + 1) * 3 * 3_600_000).toISOString(),
        end: new Date(now + (n + 1) * 3 * 3_600_000 + 1_800_000).toISOString(),
      }),
    );
    const { visit } = await open('/appointments', many);
    expect(names(visit)).toHaveLength(20);

    await visit.click('Show 20 more');

    expect(names(visit)).toHaveLength(32);
    expect(document.activeElement?.id).toBe(visit.element.querySelectorAll('.appointment')[20]?.id);
    expect(visit.text).not.toContain('Show 20 more');
  });

  it('searches once the typing has paused, and leaves the focus in the field', async () => {
    jest.useFakeTimers({ now, advanceTimers: true });
    const { server, visit } = await open('/appointments');
    const before = server.asked('GET /appointments').length;
    const field = visit.control('Search names, addresses, titles');
    field.focus();

    for (const typed of ['t', 'to', 'tom', 'tomá']) {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      jest.advanceTimersByTime(50);
    }
    await visit.settle();
    expect(server.asked('GET /appointments')).toHaveLength(before);
    jest.advanceTimersByTime(200);
    await visit.settle();

    const asked = server
      .asked('GET /appointments')
      .slice(before)
      .filter(({ query }) => query['order']);
    expect(new Set(asked.map(({ query }) => query['q']))).toEqual(new Set(['tomá']));
    expect(visit.url).toBe('/appointments?q=tom%C3%A1');
    expect(names(visit)).toEqual(['Tomás Rivera']);
    expect(document.activeElement).toBe(field);
  });

  it('says where it looked in vain, and where else to look', async () => {
    const { visit } = await open('/appointments?q=wei');

    expect(visit.text).toContain('Nothing found for “wei”');
    await visit.click('Look in “Past” (1)');
    expect(names(visit)).toEqual(['Wei Chen']);
    await visit.click('Upcoming');
    await visit.click('Clear the search');
    expect(visit.url).toBe('/appointments');
    expect(visit.control('Search names, addresses, titles').value).toBe('');
  });

  it('finds what runs now among what comes, and not in the past', async () => {
    const running = anAppointment({
      id: '0c3a0d70-0000-4000-8000-000000000004',
      start: '2026-09-08T07:00:00Z',
      end: '2026-09-08T08:00:00Z',
      attendee: { ...booked.attendee, name: 'Samir Haddad' },
    });
    const { visit } = await open('/appointments?tab=ended&q=samir', [running]);

    expect(visit.text).not.toContain('Look in “Past”');
    await visit.click('Look in “Upcoming” (1)');
    expect(names(visit)).toEqual(['Samir Haddad']);
  });

  it('offers no list in which there is nothing either', async () => {
    const { visit } = await open('/appointments?q=marta');

    expect(visit.text).toContain('There is nothing in the other lists either.');
    expect(visit.text).not.toContain('Look in');
  });

  it('says how many there are in all', async () => {
    const many = Array.from({ length: 24 }, (_, n) =>
      anAppointment({
        id: `0c3a0d70-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
        start: `2026-10-01T${String(n).padStart(2, '0')}:00:00Z`,
        end: `2026-10-01T${String(n).padStart(2, '0')}:30:00Z`,
      }),
    );
    const { visit } = await open('/appointments', many);

    expect(visit.text).toContain('Upcoming 26');
    expect(visit.text).toContain('20 of 26');
    await visit.click('Show 20 more');
    expect(visit.text).toContain('26 of 26');
  });

  it('can begin with the newest request', async () => {
    const asked = { ...request, timeCreated: '2026-09-08T06:00:00Z' };
    const { visit } = await open('/appointments?order=newest', [
      { ...asked, id: '0c3a0d70-0000-4000-8000-000000000009' },
    ]);

    expect(visit.text).toContain('Asked for: Today, Tuesday 8 September');
    expect(names(visit)[0]).toBe('Tomás Rivera');
  });

  it.each([
    ['Table (CSV)', 'csv'],
    ['Calendar (ICS)', 'ics'],
  ])('hands out what it shows: %s', async (name, kind) => {
    const { server, visit } = await open('/appointments?tab=past&q=wei');
    server.on(`GET /appointments/export.${kind}`, { body: 'content' });
    const saved: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(`${this.download} from ${this.href}`);
    });
    URL.createObjectURL = () => 'blob:here';

    await visit.click(name);

    expect(saved).toEqual([`appointments.${kind} from blob:here`]);
    const [request] = server.asked(`GET /appointments/export.${kind}`);
    expect(request?.headers.get('authorization')).toBe('Bearer token');
    expect(request?.query).toEqual({
      status: 'booked',
      to: '2026-09-08T07:36:00.000Z',
      q: 'wei',
    });
  });
});
