import { busyTimes } from '../busy/busy-times';

/** March and April 2026, through the eyes of an owner in Berlin; its clocks change on the 29th of March. */
const SPRING = {
  within: { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 4, 1) },
  timeZone: 'Europe/Berlin',
  ownerAddresses: ['alice@example.org'],
};

/** A file as some program writes it: lines end with CRLF, and keep no indentation of ours. Backslashes are its own. */
export const ics = (strings: TemplateStringsArray): string =>
  String.raw(strings)
    .trim()
    .split('\n')
    .map((line) => `${line.replace(/^ {4}/, '')}\r\n`)
    .join('');

/** `03-16T09:00/03-16T10:00` as walls in Berlin show it, for every event of the file in its order. */
export const busyIn = (text: string): string[] =>
  busyTimes(text, SPRING).flatMap(({ busy }) =>
    busy.map(({ start, end }) => `${wall(start)}/${wall(end)}`),
  );

export const problemsIn = (text: string): string[] =>
  busyTimes(text, SPRING).flatMap(({ problems }) => problems);

const wall = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(SPRING.timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace(/^2026-/, '');
