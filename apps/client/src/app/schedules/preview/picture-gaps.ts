import type { Refusal, SchedulePreview } from '@appointment/contracts';
import type { WallClock } from './wall-clock';

/** A stretch of one day that offers nothing. Minutes since midnight on the wall. */
export interface PictureGap {
  readonly at: number;
  readonly minutes: number;
  /** The main one first. */
  readonly reasons: readonly Refusal[];
}

const DAY = 24 * 60;

type Gap = SchedulePreview['gaps'][number];

/** What of a gap lies on a day. */
const onDay = (day: string, { start, end, reasons }: Gap, clock: WallClock): PictureGap[] => {
  const [from, to] = [clock(start), clock(end)];
  if (from.day > day || to.day < day) return [];
  const at = from.day < day ? 0 : from.minutes;
  const until = to.day > day ? DAY : to.minutes;
  return until > at ? [{ at, minutes: until - at, reasons }] : [];
};

/** Two meetings in one calendar are one reason to whoever reads it. */
const sayTheSame = (one: PictureGap, other: PictureGap): boolean => {
  const key = ({ reasons }: PictureGap) =>
    reasons.map(({ reason, calendar }) => `${reason} ${calendar?.id ?? ''}`).join();
  return key(one) === key(other);
};

const joined = (gaps: readonly PictureGap[], gap: PictureGap): PictureGap[] => {
  const last = gaps.at(-1);
  return last && last.at + last.minutes === gap.at && sayTheSame(last, gap)
    ? [...gaps.slice(0, -1), { ...last, minutes: last.minutes + gap.minutes }]
    : [...gaps, gap];
};

/** A gap as it is drawn, with the main reasons of all that it is made of. */
export type DrawnGap = Omit<PictureGap, 'reasons'> & { readonly mains: readonly Refusal[] };

/**
 * Runs of gaps that are each shorter than `least` minutes, as one: what none of them alone has room to
 * say, all of them together do. Longer ones stay as they are.
 */
export const drawnGaps = (gaps: readonly PictureGap[], least: number): DrawnGap[] => {
  const runs: [PictureGap, ...PictureGap[]][] = [];
  for (const gap of gaps) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const touches = last && last.at + last.minutes === gap.at;
    if (run && touches && last.minutes < least && gap.minutes < least) run.push(gap);
    else runs.push([gap]);
  }
  return runs.map((run) => ({
    at: run[0].at,
    minutes: run.reduce((sum, { minutes }) => sum + minutes, 0),
    mains: run.flatMap(({ reasons }) => reasons.slice(0, 1)),
  }));
};

/** The gaps of a day, neighbours that say the same as one. */
export const mergedGaps = (day: string, gaps: readonly Gap[], clock: WallClock): PictureGap[] =>
  gaps.flatMap((gap) => onDay(day, gap, clock)).reduce<PictureGap[]>(joined, []);
