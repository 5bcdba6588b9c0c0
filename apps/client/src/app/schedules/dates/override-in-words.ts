import type { SchedulesMessages } from '@appointment/i18n';
import { showTime } from '@appointment/ui';
import type { OverrideModel } from '../model/override-model';
import type { DayModel, WindowModel } from '../model/week-model';

interface Context {
  readonly week: readonly DayModel[];
  readonly words: SchedulesMessages['editor']['special'];
  readonly hour12: boolean;
}

/** 1 is Monday. */
const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

const windowsInWords = (windows: readonly WindowModel[], hour12: boolean): string =>
  windows
    .map(({ from, to }) => [from, to].map((time) => showTime(time, hour12)).join(' – '))
    .join(', ');

/** What the week says about this day. */
const usually = (day: string, { week, words, hour12 }: Context): string => {
  const usual = week.find(({ weekday }) => weekday === weekdayOf(day));
  return usual?.on ? windowsInWords(usual.windows, hour12) : words.usuallyClosed;
};

/** "10:00 – 12:00 instead of not bookable"; of several days, only what holds on them. */
export const overrideInWords = (override: OverrideModel, context: Context): string => {
  const { closed, windows, startDate, endDate } = override;
  const hours = closed ? context.words.closed : windowsInWords(windows, context.hour12);
  return startDate && startDate === endDate && !closed
    ? context.words.instead(hours, usually(startDate, context))
    : hours;
};
