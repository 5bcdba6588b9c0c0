import { showTime } from '@appointment/ui';

const two = (n: number) => String(n).padStart(2, '0');

/** Minutes since midnight as the reader's clock shows them: "09:30"; midnight at the end is "00:00". */
export const clockTime = (minutes: number, hour12: boolean): string =>
  showTime(`${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`, hour12);
