import { calendarLinks } from './calendar-links';

const entry = {
  title: 'Portfolio review with Mara & co',
  start: '2026-09-10T09:30:00Z',
  end: '2026-09-10T10:00:00.000Z',
  details: 'https://meet.example.org/m/1',
};
const fieldsOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('links into calendars', () => {
  it('fill in an entry of Google Calendar', () => {
    const link = calendarLinks.google({ ...entry, place: 'Torstraße 1, Berlin' });

    expect(new URL(link).host).toBe('calendar.google.com');
    expect(fieldsOf(link)).toEqual({
      action: 'TEMPLATE',
      text: 'Portfolio review with Mara & co',
      dates: '20260910T093000Z/20260910T100000Z',
      details: 'https://meet.example.org/m/1',
      location: 'Torstraße 1, Berlin',
    });
  });

  it.each([
    ['outlook', 'outlook.live.com'],
    ['office365', 'outlook.office.com'],
  ] as const)('fill in an entry of %s', (service, host) => {
    const link = calendarLinks[service](entry);

    expect(new URL(link).host).toBe(host);
    expect(fieldsOf(link)).toMatchObject({
      rru: 'addevent',
      subject: 'Portfolio review with Mara & co',
      startdt: '2026-09-10T09:30:00Z',
      enddt: '2026-09-10T10:00:00Z',
    });
  });

  it('leave out what is not known, and write spaces so that nobody shows a plus', () => {
    const link = calendarLinks.outlook(entry);

    expect(link).not.toContain('location');
    expect(link).not.toContain('+');
  });
});
