import type { CalendarEvent } from '@appointment/contracts';
import { problem } from '../../testing/fake-server';
import { aCalendar, anAppointment, aSchedule } from '../../testing/meetings';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const work = aCalendar();
const family = aCalendar({ id: 4, title: 'Family', color: '#a35a08' });

const anEvent = (own: Partial<CalendarEvent> = {}): CalendarEvent => ({
  start: '2026-09-09T11:00:00Z',
  end: '2026-09-09T14:00:00Z',
  title: 'Swimming',
  allDay: false,
  busy: true,
  tentative: false,
  appointmentId: null,
  ...own,
});

const booked = anAppointment();
const request = anAppointment({
  id: '0c3a0d70-0000-4000-8000-000000000002',
  status: 'requested',
  start: '2026-09-08T13:00:00Z',
  end: '2026-09-08T13:30:00Z',
  attendee: { ...booked.attendee, name: 'Tomás Rivera' },
});

const answering = (items: readonly CalendarEvent[], live = true) => ({
  body: { items, asOf: '2026-09-08T07:35:00Z', live },
});

const open = (events: readonly CalendarEvent[] = [], me = {}) => {
  const house = { me, appointments: [booked, request], calendars: [work, family] };
  return ownersServer(house).on('GET /calendars/3/events', answering(events));
};

/** Ranges carry marks that keep them in one line. */
const plain = (text = '') => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ').trim();

const blocks = (visit: Visit) =>
  [...visit.element.querySelectorAll('.block, .bar')].map((each) =>
    plain(
      each.querySelector('a')?.getAttribute('aria-label') ?? each.querySelector('.sr')?.textContent,
    ),
  );

describe('The week on the dashboard', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => jest.restoreAllMocks());

  it('shows meetings, requests that wait, and what stands in calendars', async () => {
    const visit = await Visit.to('/dashboard', open([anEvent(), anEvent({ title: null })]));

    expect(plain(visit.text)).toContain('7 – 13 September');
    expect(blocks(visit)).toEqual([
      'Priya Nair, Intro call, 10:00 – 10:30',
      'Tomás Rivera, Intro call, 15:00 – 15:30, waits for you',
      'Swimming, Work, 13:00 – 16:00',
      'Busy, Work, 13:00 – 16:00',
    ]);
  });

  it('shows when the pages are open', async () => {
    const hours = (visit: Visit) =>
      [...visit.element.querySelectorAll('.column')].map((day) =>
        plain(day.children[1]?.textContent),
      );
    const house = { calendars: [work], schedules: [aSchedule()] };
    const visit = await Visit.to('/dashboard', ownersServer(house));

    expect(hours(visit).slice(2, 4)).toEqual([
      'Your pages are open 09:00 – 17:00',
      'Your pages are closed',
    ]);
    expect(visit.element.querySelectorAll('.column .open')).toHaveLength(3);
    expect(visit.text).toContain('your open hours');
  });

  it('says nothing of hours where there is no page', async () => {
    const visit = await Visit.to('/dashboard', open());

    expect(visit.text).not.toContain('your open hours');
    expect(visit.element.querySelector('.knows-hours')).toBeNull();
  });

  it('shows a meeting of ours once, though it stands in the calendar too', async () => {
    const ours = anEvent({ ...booked, title: 'Intro call', appointmentId: booked.id });
    const visit = await Visit.to('/dashboard', open([ours]));

    expect(blocks(visit)).toHaveLength(2);
  });

  it.each<[string, () => ReturnType<typeof problem>, string]>([
    [
      'answers with what it saw last',
      () => answering([anEvent({ title: null })], false) as ReturnType<typeof problem>,
      '“Work” did not answer; this is its busy time as last seen.',
    ],
    [
      'fails',
      () => problem(503, 'connection.unreachable'),
      '“Work” could not be shown here just now.',
    ],
  ])('says so quietly when a calendar %s, and shows the rest', async (_, answer, words) => {
    const server = open()
      .on('GET /calendars/3/events', answer())
      .on('GET /calendars/4/events', answering([anEvent({ title: 'Swimming' })]));
    const visit = await Visit.to('/dashboard', server);

    expect(visit.text).toContain(words);
    expect(visit.text).not.toContain('“Family”');
    expect(blocks(visit)).toContain('Swimming, Family, 13:00 – 16:00');
  });

  it('turns to other weeks and back', async () => {
    const server = open();
    const visit = await Visit.to('/dashboard', server);

    await visit.click('Week after');
    expect(plain(visit.text)).toContain('14 – 20 September');
    expect(server.asked('GET /calendars/3/events').at(-1)?.query).toEqual({
      from: '2026-09-13T22:00:00.000Z',
      to: '2026-09-20T22:00:00.000Z',
    });
    await visit.click('Week before');
    await visit.click('Week before');
    expect(plain(visit.text)).toContain('31 August – 6 September');
    await visit.click('Today');
    expect(plain(visit.text)).toContain('7 – 13 September');
  });

  it('begins weeks as the account says, and is as long as a week with a change of clocks', async () => {
    const server = open([], { startOfWeek: 7, timezone: 'America/Vancouver' });
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 2, 10, 20));
    const visit = await Visit.to('/dashboard', server);

    expect(plain(visit.text)).toContain('8 – 14 March');
    expect(server.asked('GET /calendars/3/events').at(-1)?.query).toEqual({
      from: '2026-03-08T08:00:00.000Z',
      to: '2026-03-15T07:00:00.000Z',
    });
  });

  it('reads all pages of a full week', async () => {
    const many = Array.from({ length: 130 }, (_, n) => ({
      ...booked,
      id: `1c3a0d70-0000-4000-8000-000000000${String(n).padStart(3, '0')}`,
      start: new Date(Date.UTC(2026, 8, 7, 6) + n * 1_800_000).toISOString(),
      end: new Date(Date.UTC(2026, 8, 7, 6, 30) + n * 1_800_000).toISOString(),
    }));
    const visit = await Visit.to('/dashboard', ownersServer({ appointments: many }));

    expect(visit.element.querySelectorAll('.block')).toHaveLength(130);
  });
});
