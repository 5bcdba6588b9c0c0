import type { Interval } from '@appointment/availability';
import type { PreviewRequest } from '@appointment/contracts';
import { RangeRefused } from '../schedule.errors';
import { checkReach } from './reach';

/** Two months: what an editor shows at once. */
const MOST_DAYS = 62;

/** The days that are looked at, as the owner's zone has them. */
export const previewRange = (
  { from, to }: Pick<PreviewRequest, 'from' | 'to'>,
  { timeZone, now }: { timeZone: string; now: Temporal.Instant },
): Interval => {
  const [first, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const { days } = end.since(first);
  if (days <= 0) throw RangeRefused.backwards();
  if (days > MOST_DAYS) throw RangeRefused.tooLong(MOST_DAYS);
  const start = first.toZonedDateTime(timeZone).epochMilliseconds;
  checkReach('from', start, now);
  return {
    start,
    end: end.toZonedDateTime(timeZone).epochMilliseconds,
  };
};
