/** Hours that are drawn, in minutes since midnight. */
export interface AxisPart {
  readonly from: number;
  readonly to: number;
}

/** From top to bottom; what lies between two parts is folded away. */
export type PictureAxis = readonly AxisPart[];

interface Stretch {
  readonly at: number;
  readonly minutes: number;
}

const HOUR = 60;
const OFFICE: PictureAxis = [{ from: 9 * HOUR, to: 17 * HOUR }];
/** Fewer hours than these are worth their room: a lunch break shows how long it is. */
const FOLDED_FROM = 4 * HOUR;

const inWholeHours = ({ at, minutes }: Stretch): AxisPart => ({
  from: Math.floor(at / HOUR) * HOUR,
  to: Math.ceil((at + minutes) / HOUR) * HOUR,
});

/** The whole hours in which anything happens on any day. Where nothing does for long, the axis is folded. */
export const axisOf = (stretches: readonly Stretch[]): PictureAxis => {
  const parts: AxisPart[] = [];
  for (const hours of stretches.map(inWholeHours).toSorted((one, other) => one.from - other.from)) {
    const last = parts.at(-1);
    if (!last || hours.from - last.to >= FOLDED_FROM) parts.push(hours);
    else parts[parts.length - 1] = { from: last.from, to: Math.max(last.to, hours.to) };
  }
  return parts.length > 0 ? parts : OFFICE;
};

/** How an axis is drawn, in pixels. */
export interface AxisScale {
  readonly perMinute: number;
  readonly height: number;
  /** Where the folds begin. */
  readonly folds: readonly number[];
  /** How far down a minute of the day stands; one that is folded away, where the next part begins. */
  readonly down: (minute: number) => number;
}

interface Room {
  /** Of the whole axis. */
  readonly tallest: number;
  /** That the shortest stretch needs to be read, and how many minutes it has. */
  readonly line: number;
  readonly finest: number;
  readonly fold: number;
}

/** Room for text in the shortest stretch, if the whole does not become a tower. */
export const scaleOf = (axis: PictureAxis, { tallest, line, finest, fold }: Room): AxisScale => {
  const minutes = axis.reduce((sum, { from, to }) => sum + to - from, 0);
  const folded = (axis.length - 1) * fold;
  const perMinute = Math.min(line / finest, (tallest - folded) / minutes);
  const tops: number[] = [];
  let top = 0;
  for (const { from, to } of axis) {
    tops.push(top);
    top += (to - from) * perMinute + fold;
  }
  const down = (minute: number): number => {
    const found = axis.findIndex(({ to }) => minute <= to);
    const index = found < 0 ? axis.length - 1 : found;
    const { from, to } = axis[index] ?? { from: 0, to: 0 };
    return (tops[index] ?? 0) + (Math.min(Math.max(minute, from), to) - from) * perMinute;
  };
  return {
    perMinute,
    height: minutes * perMinute + folded,
    folds: tops.slice(1).map((begins) => begins - fold),
    down,
  };
};
