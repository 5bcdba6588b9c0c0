import fc from 'fast-check';
import type { EventQuestion } from './recurrences.ts';

/** The year in which events are expanded. */
const FROM = '20260101T000000Z';
const TO = '20270101T000000Z';

interface Series {
  readonly zone: string;
  /** The day of DTSTART, and its hour: never one that the clocks skip or repeat. */
  readonly first: Temporal.PlainDate;
  readonly hour: number;
  readonly minutes: number;
  readonly stepDays: number;
}

/** One of its occurrences, by its number; moved by so many hours. */
interface Change {
  readonly occurrence: number;
  readonly hours: number;
  readonly minutes: number;
}

const WHOLE_DAYS = 'DATE';

const series: fc.Arbitrary<Series> = fc.record({
  zone: fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Sydney',
    'UTC',
    WHOLE_DAYS,
  ),
  first: fc
    .integer({ min: 0, max: 450 })
    .map((days) => Temporal.PlainDate.from('2025-04-01').add({ days })),
  hour: fc.integer({ min: 8, max: 16 }),
  minutes: fc.integer({ min: 15, max: 240 }),
  stepDays: fc.constantFrom(1, 2, 5, 7, 14),
});

/** A series that recurs by a plain rule, without some occurrences, with some more, and with some that were moved. */
export const drawnEvent: fc.Arbitrary<EventQuestion> = fc
  .record({
    series,
    end: fc.constantFrom('', ';COUNT=30', ';UNTIL=20260801T235959Z'),
    excepted: fc.uniqueArray(fc.nat(60), { maxLength: 4 }),
    added: fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 3 }),
    changes: fc.uniqueArray(
      fc.record({
        occurrence: fc.nat(29),
        hours: fc.integer({ min: -60, max: 60 }),
        minutes: fc.integer({ min: 15, max: 240 }),
      }),
      { maxLength: 3, selector: ({ occurrence }) => occurrence },
    ),
  })
  .map(({ series: drawn, end, excepted, added, changes }) => ({
    from: FROM,
    to: TO,
    text: [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Drawn//EN', 'BEGIN:VEVENT', 'UID:u'],
      ...timesOf(drawn, 0),
      rule(drawn, end),
      ...excepted.map((occurrence) => property('EXDATE', drawn, dayOf(drawn, occurrence))),
      ...added.map((days) => property('RDATE', drawn, drawn.first.add({ days }))),
      'END:VEVENT',
      ...changes
        .filter(({ occurrence }) => !excepted.includes(occurrence))
        .flatMap((change) => override(drawn, change)),
      ...['END:VCALENDAR', ''],
    ].join('\r\n'),
  }));

const dayOf = ({ first, stepDays }: Series, occurrence: number): Temporal.PlainDate =>
  first.add({ days: occurrence * stepDays });

const rule = ({ stepDays, zone }: Series, end: string): string => {
  const step =
    stepDays % 7 === 0 ? `WEEKLY;INTERVAL=${stepDays / 7}` : `DAILY;INTERVAL=${stepDays}`;
  return `RRULE:FREQ=${step}${zone === WHOLE_DAYS ? end.replace('T235959Z', '') : end}`;
};

const override = (drawn: Series, { occurrence, hours, minutes }: Change): string[] => {
  const day = dayOf(drawn, occurrence);
  const moved = { ...drawn, minutes, first: day.add({ days: Math.trunc(hours / 24) }) };
  return [
    ...['BEGIN:VEVENT', 'UID:u', property('RECURRENCE-ID', drawn, day)],
    ...timesOf(moved, hours % 2),
    'END:VEVENT',
  ];
};

const timesOf = (drawn: Series, laterHours: number): string[] => {
  const later = { ...drawn, hour: drawn.hour + laterHours };
  return drawn.zone === WHOLE_DAYS
    ? [
        property('DTSTART', drawn, drawn.first),
        property('DTEND', drawn, drawn.first.add({ days: 2 })),
      ]
    : [property('DTSTART', later, drawn.first), `DURATION:PT${drawn.minutes}M`];
};

const property = (name: string, { zone, hour }: Series, day: Temporal.PlainDate): string => {
  const date = day.toString().replaceAll('-', '');
  if (zone === WHOLE_DAYS) return `${name};VALUE=DATE:${date}`;
  const time = `${date}T${String(hour).padStart(2, '0')}0000`;
  return zone === 'UTC' ? `${name}:${time}Z` : `${name};TZID=${zone}:${time}`;
};
