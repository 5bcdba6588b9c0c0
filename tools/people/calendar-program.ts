import { basicAuth, type CalendarAccount } from '../services/radicale.ts';

export interface CalendarEntry {
  readonly uid: string;
  /** A property line each, without line ends: DTSTART, DTEND, RRULE, STATUS, ... */
  readonly lines: readonly string[];
}

const written = ({ uid, lines }: CalendarEntry) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Some calendar program//EN',
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

  #send(method: string, file: string, body?: string) {
    return fetch(this.#calendar + file, {
      method,
      headers: { authorization: basicAuth(this.#account), 'content-type': 'text/calendar' },
      ...(body === undefined ? {} : { body }),
    });
  }
}
