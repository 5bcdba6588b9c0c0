import { DAY } from '@appointment/availability';
import { RangeRefused } from '../schedule.errors';

/** Nothing is offered further ahead than two years. Clock changes of far centuries are not worth computing. */
const REACH = 5 * 366 * DAY;

/** Throws `RangeRefused` for a moment about which there is nothing to say. */
export const checkReach = (field: string, moment: number, now: Temporal.Instant): void => {
  if (Math.abs(moment - now.epochMilliseconds) > REACH) throw RangeRefused.outOfReach(field);
};
