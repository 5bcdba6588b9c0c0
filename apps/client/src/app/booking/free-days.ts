import type { OfferedSlot, StartSpan } from '@appointment/contracts';
import { addDays, type DayKey } from '@appointment/ui/month/days';
import type { FreeDay } from '@appointment/ui/month/month';

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** One day's times in the zone of whoever looks, ascending. */
export interface OfferedDay {
  readonly day: DayKey;
  readonly parts: Readonly<Record<PartOfDay, readonly OfferedSlot[]>>;
}

const NOON = 12;
const EVENING = 17;

const partOf = (hour: number): PartOfDay => {
  if (hour < NOON) return 'morning';
  return hour < EVENING ? 'afternoon' : 'evening';
};

interface WallTime {
  readonly day: DayKey;
  readonly hour: number;
}

const wallClock = (timeZone: string): ((moment: number) => WallTime) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const day = [parts.get('year'), parts.get('month'), parts.get('day')].join('-');
    return { day, hour: Number(parts.get('hour')) };
  };
};

/**
 * The slots by the local day on which they start, and by the part of that day. Only grouping knows the
 * zone: the slots stay the moments that they are.
 */
export function offeredDays(
  slots: readonly OfferedSlot[],
  timeZone: string,
): ReadonlyMap<DayKey, OfferedDay> {
  const wallTime = wallClock(timeZone);
  const days = new Map<DayKey, OfferedDay & { parts: Record<PartOfDay, OfferedSlot[]> }>();
  for (const slot of slots) {
    const { day, hour } = wallTime(Date.parse(slot.start));
    const offered = days.get(day) ?? { day, parts: { morning: [], afternoon: [], evening: [] } };
    offered.parts[partOf(hour)].push(slot);
    days.set(day, offered);
  }
  return days;
}

/** The local days on which something could start. */
export function daysWithHours(hours: readonly StartSpan[], timeZone: string): ReadonlySet<DayKey> {
  const wallTime = wallClock(timeZone);
  const days = new Set<DayKey>();
  for (const { first, last } of hours) {
    const lastDay = wallTime(Date.parse(last)).day;
    for (let { day } = wallTime(Date.parse(first)); day <= lastDay; day = addDays(day, 1))
      days.add(day);
  }
  return days;
}

export const slotsOf = ({ parts }: OfferedDay): readonly OfferedSlot[] =>
  partsOfDay.flatMap((part) => parts[part]);

/** What the month shows of a day. */
export const freeDay = (offered: OfferedDay): FreeDay => ({
  times: slotsOf(offered).length,
  morning: offered.parts.morning.length > 0,
  afternoon: offered.parts.afternoon.length > 0,
  evening: offered.parts.evening.length > 0,
});

/** The free days around a day, the nearest each way. */
export const neighbours = (
  days: Iterable<DayKey>,
  day: DayKey,
): { before: DayKey | undefined; after: DayKey | undefined } => {
  const sorted = [...days].sort();
  return {
    before: sorted.findLast((other) => other < day),
    after: sorted.find((other) => other > day),
  };
};
