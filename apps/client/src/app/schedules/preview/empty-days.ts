import type { Refusal } from '@appointment/contracts';
import { isClosed, type PictureDay } from './picture';

export interface EmptyDays {
  readonly days: readonly string[];
  readonly reason: Refusal;
}

const keyOf = ({ reason, calendar }: Refusal): string => `${reason} ${calendar?.id ?? ''}`;

/** The reason that holds for most of the day's hours; of a day without hours, why it has none. */
const mainReason = ({ gaps }: PictureDay): Refusal | undefined => {
  const open = gaps.filter((gap) => !isClosed(gap));
  const minutes = new Map<string, { reason: Refusal; minutes: number }>();
  for (const gap of open.length > 0 ? open : gaps) {
    const [reason] = gap.reasons;
    if (!reason) continue;
    const before = minutes.get(keyOf(reason))?.minutes ?? 0;
    minutes.set(keyOf(reason), { reason, minutes: before + gap.minutes });
  }
  return [...minutes.values()].toSorted((one, other) => other.minutes - one.minutes)[0]?.reason;
};

/** The days that offer nothing, together where they share a reason. */
export const emptyDays = (days: readonly PictureDay[]): EmptyDays[] => {
  const found = new Map<string, EmptyDays>();
  for (const day of days) {
    const reason = day.times === 0 ? mainReason(day) : undefined;
    if (!reason) continue;
    const others = found.get(keyOf(reason))?.days ?? [];
    found.set(keyOf(reason), { days: [...others, day.day], reason });
  }
  return [...found.values()];
};
