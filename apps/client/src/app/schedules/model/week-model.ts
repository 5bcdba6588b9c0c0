import type { Schedule } from '@appointment/contracts';
import { minutesOf } from '@appointment/ui';

/** From and until, as `09:30`. An end before the start lies on the next day. */
export interface WindowModel {
  from: string;
  to: string;
}

/** One weekday of the editor. Windows of a day that is off are kept, for switching it on again. */
export interface DayModel {
  /** ISO number: 1 is Monday. */
  weekday: number;
  on: boolean;
  windows: WindowModel[];
}

type Hours = Pick<
  Schedule,
  'weekdays' | 'startTime' | 'endTime' | 'useCustomAvailabilities' | 'availabilities'
>;

type StoredHours = Omit<Hours, 'availabilities'> & {
  readonly availabilities: { dayOfWeek: number; startTime: string; endTime: string }[];
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const MINUTES_OF_DAY = 24 * 60;

const windowsOf = (weekday: number, hours: StoredHours): WindowModel[] => {
  if (!hours.useCustomAvailabilities) return [{ from: hours.startTime, to: hours.endTime }];
  return hours.availabilities
    .filter(({ dayOfWeek }) => dayOfWeek === weekday)
    .map(({ startTime, endTime }) => ({ from: startTime, to: endTime }))
    .toSorted((one, other) => one.from.localeCompare(other.from));
};

/** The stored hours, general or custom, as seven days. */
export const weekOf = (hours: StoredHours): DayModel[] =>
  WEEKDAYS.map((weekday) => {
    const windows = windowsOf(weekday, hours);
    const on = hours.useCustomAvailabilities
      ? windows.length > 0
      : hours.weekdays.includes(weekday);
    const spare = { from: hours.startTime, to: hours.endTime };
    return { weekday, on, windows: windows.length > 0 ? windows : [spare] };
  });

const sameWindow = (one: WindowModel, other: WindowModel): boolean =>
  one.from === other.from && one.to === other.to;

/** The one window that all open days share, if there is such a one and it ends on its day. */
const sharedWindow = (days: readonly DayModel[]): WindowModel | undefined => {
  const [first] = days.flatMap(({ windows }) => windows);
  if (!first || first.from >= first.to) return undefined;
  const alike = ({ windows }: DayModel) =>
    windows.length === 1 && windows.every((window) => sameWindow(window, first));
  return days.every(alike) ? first : undefined;
};

/** What is stored: general hours where all open days are alike, else windows for each of them. */
export const hoursOf = (week: readonly DayModel[], general: WindowModel): StoredHours => {
  const open = week.filter(({ on }) => on);
  const shared = sharedWindow(open);
  const { from, to } = shared ?? general;
  return {
    weekdays: open.map(({ weekday }) => weekday),
    startTime: from,
    endTime: to,
    useCustomAvailabilities: !shared,
    availabilities: shared
      ? []
      : open.flatMap(({ weekday, windows }) =>
          windows.map((window) => ({
            dayOfWeek: weekday,
            startTime: window.from,
            endTime: window.to,
          })),
        ),
  };
};

const extent = ({ from, to }: WindowModel): readonly [number, number] => {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return [start, end <= start ? end + MINUTES_OF_DAY : end];
};

/** Whether two windows of one day share a minute. Windows may touch. */
export const windowsOverlap = (windows: readonly WindowModel[]): boolean => {
  const extents = windows.map(extent).toSorted(([one], [other]) => one - other);
  return extents.some(([start], index) => index > 0 && start < (extents[index - 1]?.[1] ?? 0));
};

/** A free window behind the last one of the day, to begin with. */
export const nextWindow = (windows: readonly WindowModel[]): WindowModel => {
  const last = windows.at(-1);
  const hour = last ? Math.floor((minutesOf(last.to) + 59) / 60) + 1 : 9;
  const at = (h: number) => `${String(h % 24).padStart(2, '0')}:00`;
  return hour >= 22 ? { from: '22:00', to: '23:00' } : { from: at(hour), to: at(hour + 2) };
};
