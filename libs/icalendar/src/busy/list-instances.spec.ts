import { between, day } from '@appointment/testing';
import { listInstances } from './list-instances';

const WEEK = between('2026-03-15T23:00Z', '2026-03-22T23:00Z');
const view = { within: WEEK, timeZone: 'Europe/Berlin', ownerAddresses: ['alice@example.org'] };

const event = (uid: string, ...lines: string[]): string[] => [
  ...['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${uid}`],
  ...lines,
  'END:VEVENT',
];
const list = (...events: string[][]) =>
  listInstances(['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n'), view);

const NINE = ['DTSTART:20260316T080000Z', 'DURATION:PT1H'];
const nine = between('2026-03-16T08:00Z', '2026-03-16T09:00Z');

it('shows what the owner has in mind, in its order', () => {
  const found = list(
    event('daily', 'DTSTART:20260319T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'),
    event('holiday', 'DTSTART;VALUE=DATE:20260317'),
    event('first', ...NINE),
  );
  const usual = { busy: true, tentative: false };
  expect(found).toEqual([
    { uid: 'first', title: 'first', allDay: false, ...nine, ...usual },
    {
      uid: 'holiday',
      title: 'holiday',
      allDay: true,
      ...day('2026-03-17', 'Europe/Berlin'),
      ...usual,
    },
    ...['19', '20'].map((date) => ({
      uid: 'daily',
      title: 'daily',
      allDay: false,
      ...between(`2026-03-${date}T08:00Z`, `2026-03-${date}T09:00Z`),
      ...usual,
    })),
  ]);
});

it.each([
  ['is opaque', 'TRANSP:OPAQUE', { busy: true, tentative: false }],
  ['is transparent', 'TRANSP:TRANSPARENT', { busy: false, tentative: false }],
  ['is tentative', 'STATUS:TENTATIVE', { busy: true, tentative: true }],
  [
    'the owner declined',
    'ATTENDEE;PARTSTAT=DECLINED:mailto:alice@example.org',
    { busy: false, tentative: false },
  ],
  [
    'the owner may come to',
    'ATTENDEE;PARTSTAT=TENTATIVE:mailto:alice@example.org',
    { busy: true, tentative: true },
  ],
])('tells of an event that %s', (_, line, expected) => {
  expect(list(event('u', ...NINE, line))).toMatchObject([expected]);
});

it.each(['STATUS:CANCELLED', 'STATUS:cancelled'])('does not show an event of %s', (line) => {
  expect(list(event('u', ...NINE, line))).toEqual([]);
});

it('shows a moved occurrence under its own title, and no cancelled one', () => {
  const series = event('u', ...NINE, 'RRULE:FREQ=DAILY;COUNT=3');
  const changed = (occurrence: string, ...lines: string[]) =>
    event('u', `RECURRENCE-ID:${occurrence}`, `DTSTART:${occurrence}`, 'DURATION:PT1H', ...lines);
  const found = list(
    series,
    changed('20260317T080000Z', 'STATUS:CANCELLED'),
    changed('20260318T080000Z').map((line) => line.replace('SUMMARY:u', 'SUMMARY:other')),
  );
  expect(found.map(({ title }) => title)).toEqual(['u', 'other']);
});

it('shows an occurrence that was moved onto another beside it', () => {
  const found = list(
    event('u', ...NINE, 'RRULE:FREQ=DAILY;COUNT=2', 'RDATE:20260316T080000Z'),
    event('u', 'RECURRENCE-ID:20260317T080000Z', ...NINE),
  );
  expect(found.map(({ start }) => start)).toEqual([nine.start, nine.start]);
});

it('shows a reminder that takes no time', () => {
  expect(list(event('u', 'DTSTART:20260316T080000Z'))).toMatchObject([
    { start: nine.start, end: nine.start },
  ]);
});

it('shows two events at the same time apart', () => {
  expect(list(event('a', ...NINE), event('b', ...NINE))).toHaveLength(2);
});

it('has nothing of a text that is no calendar', () => {
  expect(listInstances('<html></html>', view)).toEqual([]);
});
