import type { Schedule } from '@appointment/contracts';
import { aSchedule } from '../../testing/meetings';
import { openHours } from './open-hours';

const BERLIN = 'Europe/Berlin';
/** 7 – 13 September 2026, by Berlin's clock. */
const week = { start: Date.UTC(2026, 8, 6, 22), end: Date.UTC(2026, 8, 13, 22) };

const said = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(BERLIN)
    .toPlainDateTime()
    .toString()
    .slice(8, 16);

const open = (...schedules: Partial<Schedule>[]) =>
  openHours(schedules.map(aSchedule), week).map(({ start, end }) => `${said(start)}–${said(end)}`);

const window = (dayOfWeek: number, startTime: string, endTime: string) => ({
  id: dayOfWeek,
  dayOfWeek,
  startTime,
  endTime,
});

const custom = (...availabilities: Schedule['availabilities']): Partial<Schedule> => ({
  useCustomAvailabilities: true,
  availabilities,
});

const closed = (startDate: string, endDate: string) => ({ startDate, endDate, windows: [] });

describe('open hours', () => {
  it.each<[what: string, schedules: Partial<Schedule>[], hours: string[]]>([
    ['without a page', [], []],
    ['of one that is paused', [{ active: false }], []],
    ['on its weekdays', [{ weekdays: [1, 3] }], ['07T09:00–07T17:00', '09T09:00–09T17:00']],
    [
      'of two pages are those of either',
      [{ weekdays: [1] }, { weekdays: [1], startTime: '16:00', endTime: '19:00' }],
      ['07T09:00–07T19:00'],
    ],
    [
      'in windows of their own, over midnight too',
      [custom(window(1, '09:00', '12:00'), window(1, '22:00', '02:00'))],
      ['07T09:00–07T12:00', '07T22:00–08T02:00'],
    ],
    [
      'that began in the week before',
      [custom(window(7, '22:00', '02:00'))],
      ['06T22:00–07T02:00', '13T22:00–14T02:00'],
    ],
    [
      'without the days that are closed',
      [{ overrides: [closed('2026-09-07', '2026-09-08')] }],
      ['09T09:00–09T17:00'],
    ],
    [
      'between the first day and the last, both included',
      [{ weekdays: [1, 2, 3, 4], startDate: '2026-09-08', endDate: '2026-09-09' }],
      ['08T09:00–08T17:00', '09T09:00–09T17:00'],
    ],
    [
      'by the clock of the page',
      [{ weekdays: [1], timezone: 'America/New_York' }],
      ['07T15:00–07T23:00'],
    ],
  ])('%s', (_, schedules, hours) => {
    expect(open(...schedules)).toEqual(hours);
  });
});
