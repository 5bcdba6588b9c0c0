import type { WallWindow } from './schedule-rules';
import { DAY } from './units';

/** Opening hours in milliseconds since the midnight of their day; beyond 24 hours lies the next day. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

export function dayWindow({ from, to }: WallWindow): DayWindow {
  const [start, end] = [sinceMidnight(from), sinceMidnight(to)];
  return { from: start, to: end <= start ? end + DAY : end };
}

const MIDNIGHT = '00:00';
const sinceMidnight = (time: Temporal.PlainTime): number =>
  time.since(MIDNIGHT).total('milliseconds');
