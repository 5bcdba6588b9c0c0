import { anEvent } from '../an-event';
import { writeEvent } from '../write/write-event';
import { readEvent } from './read-event';
import { readTitle } from './read-title';

const text = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const event = (...lines: string[]): string => text('BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT');

describe('an event', () => {
  it('is read as it was written', () => {
    const written = anEvent({
      sequence: 3,
      status: 'tentative',
      description: 'Two lines,\nthe second; last',
      location: 'Room 1',
      url: 'https://meet.example/a',
    });
    expect(readEvent(writeEvent(written), written.uid)).toEqual({
      uid: written.uid,
      sequence: 3,
      status: 'tentative',
      start: written.start,
      end: written.end,
      allDay: false,
      title: 'Introduction',
      description: 'Two lines,\nthe second; last',
      location: 'Room 1',
      url: 'https://meet.example/a',
      attendees: [{ email: 'bob@example.net', name: 'Bob Guest', answer: 'accepted' }],
      recurring: false,
    });
  });

  it.each(['DTEND:never', 'DTEND;TZID=Nowhere:20260330T090000', 'RRULE:FREQ=NEVER'])(
    'whose time is not all clear says so: %s',
    (line) => {
      expect(readEvent(event('DTSTART:20260330T070000Z', line))).toMatchObject({ unclear: true });
    },
  );

  it('is called as it says, whatever else cannot be read', () => {
    expect(readTitle(event('DTSTART:never', 'SUMMARY: Dentist ', 'what is this'))).toBe('Dentist');
    expect(readTitle('no calendar')).toBe('');
  });

  it('that says little is confirmed, unnamed and was never changed', () => {
    expect(readEvent(event('DTSTART:20260330T070000Z'))).toEqual({
      uid: 'u',
      sequence: 0,
      status: 'confirmed',
      start: Temporal.Instant.from('2026-03-30T07:00:00Z'),
      end: Temporal.Instant.from('2026-03-30T07:00:00Z'),
      allDay: false,
      title: '',
      attendees: [],
      recurring: false,
    });
  });

  it('of whole days lies in the zone of the owner', () => {
    const read = readEvent(event('DTSTART;VALUE=DATE:20260329'), 'u', 'Europe/Berlin');
    expect(read).toMatchObject({
      allDay: true,
      start: Temporal.Instant.from('2026-03-28T23:00:00Z'),
      end: Temporal.Instant.from('2026-03-29T22:00:00Z'),
    });
  });

  it.each(['RRULE:FREQ=DAILY', 'RDATE:20260401T070000Z'])('recurs by %s', (line) => {
    expect(readEvent(event('DTSTART:20260330T070000Z', line))?.recurring).toBe(true);
  });

  it('is not one of its replaced occurrences', () => {
    const parts = [
      ['BEGIN:VEVENT', 'UID:u', 'RECURRENCE-ID:20260406T070000Z', 'DTSTART:20260407T070000Z'],
      ['END:VEVENT', 'BEGIN:VEVENT', 'UID:u', 'DTSTART:20260330T070000Z', 'END:VEVENT'],
    ];
    const read = readEvent(text(...parts.flat()), 'u');
    expect(read?.start).toEqual(Temporal.Instant.from('2026-03-30T07:00:00Z'));
  });

  it.each([
    ['of another uid', event('DTSTART:20260330T070000Z'), 'v'],
    ['without a start', event(), 'u'],
    ['that is no calendar', '<html></html>', 'u'],
    ['that holds no event', text('BEGIN:VTODO', 'UID:u', 'END:VTODO'), 'u'],
    [
      'that holds a replaced occurrence alone',
      event('RECURRENCE-ID:20260330T070000Z', 'DTSTART:20260330T070000Z'),
      'u',
    ],
  ])('is not in a text %s', (_, icalendar, uid) => {
    expect(readEvent(icalendar, uid)).toBeUndefined();
  });
});

describe('the answer of an attendee', () => {
  const attendees = (line: string) => readEvent(event('DTSTART:20260330T070000Z', line))?.attendees;

  it.each([
    ['PARTSTAT=ACCEPTED', 'accepted'],
    ['PARTSTAT=declined', 'declined'],
    ['PARTSTAT=TENTATIVE', 'tentative'],
    ['PARTSTAT=DELEGATED', 'needs-action'],
    ['RSVP=TRUE', 'needs-action'],
  ])('by %s is %s', (parameter, answer) => {
    expect(attendees(`ATTENDEE;${parameter}:MAILTO:Bob@Example.net`)).toEqual([
      { email: 'bob@example.net', answer },
    ]);
  });

  it('is found behind an address of the server', () => {
    expect(
      attendees('ATTENDEE;CN=Bob;EMAIL=bob@example.net;PARTSTAT=ACCEPTED:/principals/1'),
    ).toEqual([{ email: 'bob@example.net', name: 'Bob', answer: 'accepted' }]);
  });

  it('without any address is nobody’s', () => {
    expect(attendees('ATTENDEE;PARTSTAT=ACCEPTED:urn:uuid:1')).toEqual([]);
  });
});
