import type { DashboardMessages } from '@appointment/i18n';
import type { WeekWords } from '@appointment/ui';
import type { Formats } from '../core/i18n/formats';

const MIDNIGHT = Date.UTC(2026, 0, 1);

const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

/** What a week of the owner's says around its entries. */
export const weekWords = (
  t: DashboardMessages['week'],
  formats: Pick<Formats, 'calendarDay' | 'list' | 'time' | 'timeRange' | 'weekday'>,
): WeekWords => ({
  allDay: t.allDay,
  days: t.days,
  hours: t.hours,
  weekday: (day, style) => formats.weekday(weekdayOf(day), style),
  day: (day, isToday) => {
    const name = formats.calendarDay(day);
    return isToday ? t.today(name) : name;
  },
  entries: (n) => t.entries(n),
  open: (hours) =>
    hours.length > 0
      ? t.open(formats.list(hours.map(({ start, end }) => formats.timeRange(start, end))))
      : t.closed,
  hour: (minutes) => formats.time(MIDNIGHT + minutes * 60_000, 'UTC'),
});
