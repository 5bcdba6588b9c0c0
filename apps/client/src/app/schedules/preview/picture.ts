import type { Refusal, SchedulePreview } from '@appointment/contracts';
import { axisOf, type PictureAxis } from './picture-axis';
import { mergedGaps, type PictureGap } from './picture-gaps';
import { wallClock, type WallClock } from './wall-clock';

export type { PictureGap } from './picture-gaps';

/** One start, as a stretch of the day's column. Minutes since midnight on the wall of the schedule's zone. */
export interface Mark {
  readonly start: string;
  readonly at: number;
  readonly minutes: number;
  readonly kind: 'same' | 'new' | 'gone';
}

export interface PictureDay {
  /** As 2026-09-14. */
  readonly day: string;
  /** How many are offered: those that are gone do not count. */
  readonly times: number;
  readonly marks: readonly Mark[];
  readonly gaps: readonly PictureGap[];
  /** Everything that it offers is new. */
  readonly isNew: boolean;
  /** It offered something, and no longer does. */
  readonly isGone: boolean;
}

export interface Picture {
  readonly days: readonly PictureDay[];
  readonly axis: PictureAxis;
  /** Minutes of the shortest mark. */
  readonly finest: number;
  readonly times: number;
  readonly more: number;
  readonly fewer: number;
}

interface Previews {
  /** What the editor's values offer. */
  readonly now: SchedulePreview;
  /** What the saved ones do; left out where they are the same, or nothing is saved. */
  readonly saved: SchedulePreview | undefined;
}

interface Look {
  readonly timeZone: string;
  /** The days that are looked at, in order. */
  readonly days: readonly string[];
}

const DAY = 24 * 60;

type Slot = SchedulePreview['slots'][number];
type Kinded = Slot & { readonly kind: Mark['kind'] };

const compared = ({ now, saved }: Previews): Kinded[] => {
  const before = new Set(saved?.slots.map(({ start }) => start));
  const after = new Set(now.slots.map(({ start }) => start));
  const kept = now.slots.map((slot) => ({
    ...slot,
    kind: saved && !before.has(slot.start) ? ('new' as const) : ('same' as const),
  }));
  const gone = (saved?.slots ?? [])
    .filter(({ start }) => !after.has(start))
    .map((slot) => ({ ...slot, kind: 'gone' as const }));
  return [...kept, ...gone].toSorted((one, other) => one.start.localeCompare(other.start));
};

const lengthOf = ({ start, end }: Slot): number => (Date.parse(end) - Date.parse(start)) / 60_000;

/** Starts may stand closer than meetings are long: a mark ends where the next thing begins. */
const marksOf = (
  slots: readonly Kinded[],
  gaps: readonly PictureGap[],
  clock: WallClock,
): Mark[] => {
  const starts = slots.map(({ start }) => clock(start).minutes);
  const begins = [...starts, ...gaps.map(({ at }) => at)].toSorted((one, other) => one - other);
  return slots.map((slot, index) => {
    const at = starts[index] ?? 0;
    const next = begins.find((begin) => begin > at) ?? DAY;
    return {
      start: slot.start,
      at,
      minutes: Math.min(lengthOf(slot), next - at),
      kind: slot.kind,
    };
  });
};

const dayOf = (day: string, marks: readonly Mark[], gaps: readonly PictureGap[]): PictureDay => {
  const offered = marks.filter(({ kind }) => kind !== 'gone');
  return {
    day,
    marks,
    gaps,
    times: offered.length,
    isNew: offered.length > 0 && offered.every(({ kind }) => kind === 'new'),
    isGone: offered.length === 0 && marks.length > 0,
  };
};

const closed: readonly Refusal['reason'][] = [
  'closed-day',
  'closed-by-override',
  'outside-hours',
  'before-first-day',
  'after-last-day',
];

/** Whether it is a rule about days and hours. */
export const isClosedBy = ({ reason }: Refusal): boolean => closed.includes(reason);

export const isClosed = ({ reasons }: PictureGap): boolean => reasons.some(isClosedBy);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/** A weekend that is off needs no column. */
const isWorthShowing = ({ day, marks, gaps }: PictureDay): boolean =>
  marks.length > 0 ||
  !isWeekend(day) ||
  gaps.some(({ reasons }) => reasons[0]?.reason !== 'closed-day');

/** What happens in open hours. */
const inOpenHours = ({ marks, gaps }: PictureDay) => [
  ...marks,
  ...gaps.filter((gap) => !isClosed(gap)),
];

/** The offered week as it is drawn: columns of starts, what is new or gone, and the gaps between. */
export const pictureOf = (previews: Previews, { timeZone, days }: Look): Picture => {
  const clock = wallClock(timeZone);
  const slots = compared(previews);
  const all = days.map((day) => {
    const gaps = mergedGaps(day, previews.now.gaps, clock);
    const own = slots.filter(({ start }) => clock(start).day === day);
    return dayOf(day, marksOf(own, gaps, clock), gaps);
  });
  const count = (kind: Mark['kind']) => slots.filter((slot) => slot.kind === kind).length;
  return {
    days: all.filter(isWorthShowing),
    axis: axisOf(all.flatMap(inOpenHours)),
    finest: Math.min(60, ...all.flatMap(({ marks }) => marks.map(({ minutes }) => minutes))),
    times: previews.now.slots.length,
    more: count('new'),
    fewer: count('gone'),
  };
};
