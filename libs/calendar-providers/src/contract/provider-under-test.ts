import type { CalendarEvent } from '@appointment/icalendar';
import { between } from '@appointment/testing';
import type { CalendarChanges, CalendarPort, RemoteCalendarId, Viewpoint } from '../calendar-port';

/** A provider under test, and the hands of somebody who works on the same calendar with another program. */
export interface ProviderUnderTest {
  readonly port: CalendarPort;
  /** An empty calendar that this test has for itself. */
  readonly calendar: RemoteCalendarId;
  readonly title: string;
  readonly readOnly?: boolean;
  /** Changes that were told already may be told again for a while. */
  readonly tellsTwice?: boolean;
  /** When an event changes it raises SEQUENCE itself, and takes back what its attendees have answered. */
  readonly rewrites?: boolean;
  /** The same account with a password that is wrong by now. */
  readonly locked: CalendarPort;
  /** Puts any iCalendar text in, under a name of its own. */
  write(uid: string, text: string): Promise<void>;
  erase(uid: string): Promise<void>;
  /** What the provider holds of that event; undefined if nothing. */
  read(uid: string): Promise<string | undefined>;
}

export const view: Viewpoint = {
  within: between('2026-03-01T00:00Z', '2026-05-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

export const UID = '5b3e6b0a-3f0f-4d7f-9a35-6d1f0d6c1a01';

/** A confirmed half-hour; a test names what it changes. */
export const meeting = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: UID,
  sequence: 0,
  status: 'confirmed',
  start: Temporal.Instant.from('2026-03-30T07:00:00Z'),
  end: Temporal.Instant.from('2026-03-30T07:30:00Z'),
  stamp: Temporal.Instant.from('2026-03-01T12:00:00Z'),
  title: 'Kennenlernen; 你好, "quoted" & <b>',
  organizer: { name: 'Alice Owner', email: 'alice@example.org' },
  attendees: [{ name: 'Bob Guest', email: 'bob@example.net', answer: 'accepted' }],
  ...changes,
});

export const text = (uid: string, ...lines: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Somebody else//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260301T120000Z',
    'SUMMARY:Private',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

export const once = (uid: string, day: string): string =>
  text(uid, `DTSTART:${day}T100000Z`, `DTEND:${day}T110000Z`);

export const uidsIn = ({ changed }: Pick<CalendarChanges, 'changed'>): string[] =>
  changed.map(({ uid }) => uid).sort();

/** The provider of the test that is running. */
export type Its = () => ProviderUnderTest;

export const changesOf = (its: Its, since?: string): Promise<CalendarChanges> =>
  its().port.changes(its().calendar, since, view);
