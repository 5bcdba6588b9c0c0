import ICAL from 'ical.js';
import { anEvent } from '../an-event';
import { busyTimes } from '../busy/busy-times';
import { type JCalComponent, propertiesOf, textOf } from '../jcal';
import { feedInParts, writeFeed } from './write-feed';

const hourly = { name: 'Alice, at work', refresh: Temporal.Duration.from({ hours: 1 }) };
const events = [anEvent(), anEvent({ uid: 'second', status: 'cancelled' })];

it('says what it is called and how often to look', () => {
  expect(writeFeed([], hourly).trimEnd().split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Appointment//Appointment//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Alice\\, at work',
    'X-WR-CALNAME:Alice\\, at work',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'END:VCALENDAR',
  ]);
});

it('holds every event, and nobody who could be asked to answer', () => {
  const calendar = ICAL.parse(writeFeed(events, hourly)) as JCalComponent;
  expect(calendar[2].map((event) => [textOf(event, 'uid'), textOf(event, 'status')])).toEqual([
    [anEvent().uid, 'CONFIRMED'],
    ['second', 'CANCELLED'],
  ]);
  expect(calendar[2].flatMap((event) => propertiesOf(event, 'attendee'))).toEqual([]);
});

it('takes the time of what stands', () => {
  const within = { start: 0, end: Date.UTC(2027, 0) };
  const busy = busyTimes(writeFeed(events, hourly), { within, timeZone: 'UTC' });
  expect(busy.map(({ busy: intervals }) => intervals.length)).toEqual([1, 0]);
});

it('is the same whether it is written at once or in parts', () => {
  const { begin, part, end } = feedInParts(hourly);
  const parts = [begin, ...events.map((event) => part([event])), part([]), end];
  expect(parts.join('')).toBe(writeFeed(events, hourly));
});
