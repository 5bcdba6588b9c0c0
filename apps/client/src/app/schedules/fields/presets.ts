import type { Chip } from '@appointment/ui';
import type { Formats } from '../../core/i18n/formats';

const HOUR = 60;
const DAY = 24 * HOUR;

type Words = Pick<Formats, 'minutes' | 'unit'>;

type Say = (minutes: number, formats: Words) => string;

/** "90 min": meetings are thought of in minutes. */
const lengthInWords: Say = (minutes, formats) => formats.minutes(minutes);

/** "1 hour", "90 min": waiting is thought of in whole hours. */
export const waitInWords: Say = (minutes, formats) =>
  minutes === HOUR ? formats.unit(1, 'hour', 'long') : formats.minutes(minutes);

/** The usual ones, and among them those that are stored and not usual, in order. */
export const withStored = (
  usual: readonly Chip<number>[],
  stored: readonly number[],
  formats: Words,
  say: Say = lengthInWords,
): Chip<number>[] => {
  const values = usual.map(({ value }) => value);
  const extra = [...new Set(stored)]
    .filter((value) => !values.includes(value))
    .map((value) => ({ value, label: say(value, formats) }));
  return [...usual, ...extra].toSorted((one, next) => one.value - next.value);
};

const inWords =
  (formats: Words) =>
  (value: number): Chip<number> => ({ value, label: waitInWords(value, formats) });

/** The numbers of minutes that most people want, each in its own words. */
export const usualLengths = (formats: Words): Chip<number>[] =>
  [15, 30, 45, 60, 90].map((value) => ({ value, label: formats.unit(value, 'minute') }));

export const usualNotice = (formats: Words, none: string): Chip<number>[] => [
  { value: 0, label: none },
  { value: 4 * HOUR, label: formats.unit(4, 'hour', 'long') },
  { value: DAY, label: formats.unit(1, 'day', 'long') },
  { value: 2 * DAY, label: formats.unit(2, 'day', 'long') },
  { value: 7 * DAY, label: formats.unit(1, 'week', 'long') },
];

/** Months are thirty days here: the window is counted in minutes. */
export const usualAhead = (formats: Words): Chip<number>[] => [
  { value: 14 * DAY, label: formats.unit(2, 'week', 'long') },
  { value: 30 * DAY, label: formats.unit(1, 'month', 'long') },
  { value: 60 * DAY, label: formats.unit(2, 'month', 'long') },
  { value: 180 * DAY, label: formats.unit(6, 'month', 'long') },
];

export const usualBuffers = (formats: Words, none: string): Chip<number>[] => [
  { value: 0, label: none },
  ...[5, 10, 15, 30, 60].map(inWords(formats)),
];

/** 0 stands for a start whenever the last meeting is over. */
export const usualSteps = (formats: Words, asLength: string): Chip<number>[] => [
  { value: 0, label: asLength },
  ...[5, 10, 15, 20, 30, 60].map(inWords(formats)),
];

export const usualReminders = (formats: Words): Chip<number>[] => [
  { value: HOUR, label: formats.unit(1, 'hour', 'long') },
  { value: DAY, label: formats.unit(1, 'day', 'long') },
  { value: 2 * DAY, label: formats.unit(2, 'day', 'long') },
];

/** 0 stands for the start of the meeting itself. */
export const usualDeadlines = (
  formats: Words,
  words: { readonly none: string; readonly before: (time: string) => string },
): Chip<number>[] => [
  { value: 0, label: words.none },
  ...[HOUR, 4 * HOUR, DAY, 2 * DAY].map((value) => ({
    value,
    label: words.before(waitInWords(value, formats)),
  })),
];

export const usualStaleLimits = (formats: Words): Chip<number>[] =>
  [15, HOUR, 4 * HOUR, DAY].map(inWords(formats));
