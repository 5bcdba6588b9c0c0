import { busyTimes, type BusyView } from '@appointment/icalendar';
import { type BenchRow } from './engine.ts';
import { percentile, tableOf } from './row.ts';

const MASTERS = 1000;
const ROUNDS = 9;

const YEAR: BusyView = {
  within: { start: Date.UTC(2026, 0), end: Date.UTC(2027, 0) },
  timeZone: 'Europe/Berlin',
  ownerAddresses: ['alice@example.org'],
};

/** What people really have: stand-ups, weekly meetings, a jour fixe, birthdays, some of it ended, some since years. */
const RULES = [
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU',
  'FREQ=WEEKLY;UNTIL=20261001T000000Z',
  'FREQ=DAILY',
  'FREQ=DAILY;COUNT=2000',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;BYDAY=-1FR;COUNT=100',
  'FREQ=MONTHLY;BYMONTHDAY=15,-1',
  'FREQ=YEARLY',
];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'W. Europe Standard Time'];

const two = (number: number): string => String(number).padStart(2, '0');

function master(index: number): string {
  const zone = ZONES[index % ZONES.length];
  const day = `${2018 + (index % 8)}${two((index % 12) + 1)}${two((index % 28) + 1)}`;
  const hour = two(7 + (index % 10));
  return [
    'BEGIN:VEVENT',
    `UID:${index}@bench`,
    `SUMMARY:Meeting ${index}`,
    `DTSTART;TZID=${zone}:${day}T${hour}0000`,
    'DURATION:PT45M',
    `RRULE:${RULES[index % RULES.length]}`,
    `EXDATE;TZID=${zone}:2026031${index % 10}T${hour}0000`,
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:alice@example.org',
    'END:VEVENT',
  ].join('\r\n');
}

const calendar = (...masters: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...masters, 'END:VCALENDAR', ''].join('\r\n');

/** Expands as many recurring events over a year: an object each, as CalDAV has them, and all in one file, as a subscription. */
export async function recurrenceBench(): Promise<BenchRow[]> {
  const masters = Array.from({ length: MASTERS }, (_, index) => master(index));
  const objects = masters.map((each) => calendar(each));
  const file = calendar(...masters);
  return [
    row('an object each', () => objects.forEach((object) => busyTimes(object, YEAR))),
    row('in one file', () => void busyTimes(file, YEAR)),
  ];
}

/** The first rounds only warm up. */
function row(how: string, expand: () => void): BenchRow {
  const rounds = Array.from({ length: ROUNDS + 2 }, () => millisecondsOf(expand)).slice(2);
  const what = `recurrence: ${MASTERS} recurring events over a year, ${how}`;
  return { what, value: percentile(rounds, 0.5), unit: 'ms', target: null };
}

function millisecondsOf(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

if (import.meta.main) console.log(tableOf(await recurrenceBench()));
