import { basicAuth, type CalendarAccount } from '../services/radicale.ts';

export interface CalendarEntry {
  readonly uid: string;
  /** A property line each, without line ends: DTSTART, DTEND, RRULE, STATUS, ... */
  readonly lines: readonly string[];
}

const offset = (zone: string, month: number) =>
  Temporal.ZonedDateTime.from({ timeZone: zone, year: 2026, month, day: 1 }).offset.replace(
    ':',
    '',
  );

const clockChange = (kind: string, rule: string, from: string, to: string) => [
  `BEGIN:${kind}`,
  'DTSTART:19700101T000000',
  `RRULE:FREQ=YEARLY;${rule};BYDAY=-1SU`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  `END:${kind}`,
];

/** As calendar programs in Europe write the zones that their events name. */
const zoneDefinition = (zone: string): readonly string[] => {
  const [winter, summer] = [offset(zone, 1), offset(zone, 7)];
  return [
    ...['BEGIN:VTIMEZONE', `TZID:${zone}`],
    ...clockChange('DAYLIGHT', 'BYMONTH=3', winter, summer),
    ...clockChange('STANDARD', 'BYMONTH=10', summer, winter),
    'END:VTIMEZONE',
  ];
};

const zonesIn = (lines: readonly string[]) =>
  new Set(lines.flatMap((line) => /;TZID=([^:;]+)/.exec(line)?.[1] ?? []));

const written = ({ uid, lines }: CalendarEntry) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Some calendar program//EN',
    ...[...zonesIn(lines)].flatMap(zoneDefinition),
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** The owner's other calendar program, as far as it concerns us: it writes, reads and deletes events. */
export class CalendarProgram {
  readonly #calendar: string;
  readonly #account: CalendarAccount;

  constructor(calendarUrl: string, account: CalendarAccount) {
    this.#calendar = calendarUrl;
    this.#account = account;
  }

  async put(entry: CalendarEntry): Promise<void> {
    const response = await this.#send('PUT', `${entry.uid}.ics`, written(entry));
    if (!response.ok) throw new Error(`PUT ${entry.uid} answered ${response.status}`);
  }

  async remove(uid: string): Promise<void> {
    const response = await this.#send('DELETE', `${uid}.ics`);
    if (!response.ok) throw new Error(`DELETE ${uid} answered ${response.status}`);
  }

  /** The text of an event, its lines in one piece each. */
  async read(uid: string): Promise<string> {
    const response = await this.#send('GET', `${uid}.ics`);
    if (!response.ok) throw new Error(`GET ${uid} answered ${response.status}`);
    return (await response.text()).replace(/\r?\n[ \t]/g, '');
  }

  /** Somebody opens an event, changes something, and saves it. */
  async edit(uid: string, change: (text: string) => string): Promise<void> {
    const response = await this.#send('PUT', `${uid}.ics`, change(await this.read(uid)));
    if (!response.ok) throw new Error(`PUT ${uid} answered ${response.status}`);
  }

  /** Deletes the calendar with all that is in it, and makes an empty one in its place. */
  async startAnew(): Promise<void> {
    for (const method of ['DELETE', 'MKCALENDAR']) {
      const response = await this.#send(method, '');
      if (!response.ok) throw new Error(`${method} of the calendar answered ${response.status}`);
    }
  }

  #send(method: string, file: string, body?: string) {
    return fetch(this.#calendar + file, {
      method,
      headers: { authorization: basicAuth(this.#account), 'content-type': 'text/calendar' },
      ...(body === undefined ? {} : { body }),
    });
  }
}
