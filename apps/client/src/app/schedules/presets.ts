import type { Chip } from '@appointment/ui';
import type { Formats } from '../core/i18n/formats';
import { DAY_MINUTES } from './schedule-model';

const HOUR = 60;

/** The numbers of minutes that most people want, each in its own words. */
export const usualLengths = (formats: Formats): Chip<number>[] =>
  [15, 30, 45, 60, 90].map((value) => ({ value, label: formats.unit(value, 'minute') }));

export const usualNotice = (formats: Formats, none: string): Chip<number>[] => [
  { value: 0, label: none },
  { value: 4 * HOUR, label: formats.unit(4, 'hour', 'long') },
  { value: DAY_MINUTES, label: formats.unit(1, 'day', 'long') },
  { value: 2 * DAY_MINUTES, label: formats.unit(2, 'day', 'long') },
  { value: 7 * DAY_MINUTES, label: formats.unit(1, 'week', 'long') },
];

/** Months are thirty days here: the window is counted in minutes. */
export const usualAhead = (formats: Formats): Chip<number>[] => [
  { value: 14 * DAY_MINUTES, label: formats.unit(2, 'week', 'long') },
  { value: 30 * DAY_MINUTES, label: formats.unit(1, 'month', 'long') },
  { value: 60 * DAY_MINUTES, label: formats.unit(2, 'month', 'long') },
  { value: 180 * DAY_MINUTES, label: formats.unit(6, 'month', 'long') },
];
