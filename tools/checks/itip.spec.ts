import { itipErrors } from './itip.ts';

const invitation = (...lines: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Appointment//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:2f6a2c0e',
    'SEQUENCE:0',
    'DTSTAMP:20261122T100000Z',
    'DTSTART:20261124T090000Z',
    'DTEND:20261124T093000Z',
    'SUMMARY:Intro call',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

it('passes a sound invitation', () => {
  const people = ['ORGANIZER:mailto:mara@example.org', 'ATTENDEE:mailto:ana@example.org'];
  expect(itipErrors(invitation(...people))).toEqual([]);
});

it('objects to an invitation that invites nobody', () => {
  expect(itipErrors(invitation())).not.toEqual([]);
});

it('objects to what is no iCalendar', () => {
  expect(itipErrors('hello')).not.toEqual([]);
});
