/** A wall time as the wire writes it, `09:30`. */
export type TimeOfDay = string;

const MINUTES_OF_DAY = 24 * 60;

const write = (minutes: number): TimeOfDay => {
  const inDay = ((minutes % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
};

const digitsOf = (text: string): readonly [string, string] | undefined => {
  const [, hour, minute] =
    /^(\d{1,2})(?:[:.h\s](\d{2}))?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  return hour === undefined ? undefined : [hour, minute ?? '00'];
};

const hourOfDay = (hour: number, half: string | undefined): number | undefined => {
  if (!half) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
};

/**
 * Reads a time as people type it: `9`, `930`, `9:30`, `9.30 pm`, `21 Uhr`.
 *
 * @returns undefined when that is no time
 */
export const readTime = (typed: string): TimeOfDay | undefined => {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s*uhr$/, '');
  const half = /([ap])\.?\s*m?\.?$/.exec(text)?.[1];
  const digits = digitsOf(text.replace(/\s*[ap]\.?\s*m?\.?$/, ''));
  if (!digits) return undefined;
  const hour = hourOfDay(Number(digits[0]), half);
  const minute = Number(digits[1]);
  return hour === undefined || minute > 59 ? undefined : write(hour * 60 + minute);
};

export const isTimeOfDay = (text: string): text is TimeOfDay =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Minutes since midnight. */
export const minutesOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The next time on a grid of `step` minutes, up or down; past midnight it begins again. */
export const stepped = (time: TimeOfDay, step: number, direction: 1 | -1): TimeOfDay => {
  const steps = minutesOf(time) / step;
  const next = direction === 1 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
  return write(next * step);
};

/** As the reader's clock shows it: `09:30`, or `9:30 am`. */
export const showTime = (time: TimeOfDay, hour12: boolean): string => {
  if (!hour12) return time;
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'am' : 'pm'}`;
};
