import {
  type CalendarEvent,
  writeDownload,
  writeFeed,
  writeFreeBusy,
  writeInvitation,
} from '@appointment/icalendar';
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

describe('what we write is sound:', () => {
  const event: CalendarEvent = {
    uid: '2f6a2c0e',
    sequence: 2,
    status: 'tentative',
    start: Temporal.Instant.from('2026-11-24T09:00:00Z'),
    end: Temporal.Instant.from('2026-11-24T09:30:00Z'),
    stamp: Temporal.Instant.from('2026-11-22T10:00:00Z'),
    title: 'Intro, call; "quoted"',
    location: 'Room 1',
    url: 'https://meet.example/a',
    organizer: { name: 'Mara', email: 'mara@example.org' },
    attendees: [{ email: 'ana@example.org', answer: 'accepted' }],
  };
  const within = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 1) };
  const { organizer: owner, stamp } = event;
  const busy = [{ start: event.start.epochMilliseconds, end: event.end.epochMilliseconds }];

  it.each([
    ['a meeting that was moved and waits', writeInvitation(event, 'REQUEST')],
    ['one that was called off', writeInvitation(event, 'CANCEL')],
    ['a file to keep', writeDownload(event)],
    ['a feed', writeFeed([event], { name: 'Mara', refresh: Temporal.Duration.from('PT1H') })],
    ['busy time', writeFreeBusy({ owner, within, busy, tentative: busy, stamp })],
    ['free time', writeFreeBusy({ owner, within, busy: [], stamp })],
  ])('%s', (_, text) => {
    expect(itipErrors(text)).toEqual([]);
  });
});
