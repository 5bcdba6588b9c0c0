import type { MoveQuery, OfferedSlot, OfferedSlots, StartSpan } from '@appointment/contracts';
import { type Freshness, isVerifiable } from '../../calendars';
import type { Slot } from '../../database';
import { rangeAsked } from '../../schedules';
import { type Choice, freeOf } from './candidates';

/** As for a page, where its owner says nothing else. */
const STALE_LIMIT_MINUTES = 60;

/** What can't be verified is never offered as free. */
export const isTrusted = (seen: Freshness, { now }: Choice): boolean =>
  isVerifiable(seen, { now, staleLimitMinutes: STALE_LIMIT_MINUTES });

export const toOffered = ({ start, end }: Slot): OfferedSlot => ({
  start: start.toString(),
  end: end.toString(),
});

/** Hand-picked times in the words of a page that offers its own. Days of the query are days of the owner's zone. */
export const offeredAmong = (choice: Choice, query: MoveQuery, seen: Freshness): OfferedSlots => {
  const { timezone } = choice.appointment.owner;
  const within = rangeAsked(query, choice.now, timezone);
  const isWithin = ({ start }: Slot) =>
    start.epochMilliseconds >= within.start && start.epochMilliseconds < within.end;
  const verified = isTrusted(seen, choice);
  const free = verified ? freeOf(choice, seen) : [];
  const next = free.find(({ start }) => start.epochMilliseconds >= within.start);
  return {
    slots: free.filter(isWithin).map(toOffered),
    hours: verified ? choice.candidates.filter(isWithin).map(toSpan) : [],
    asOf: seen.asOf?.toString() ?? null,
    verified,
    nextAvailable: next?.start.toString() ?? null,
    timezone,
  };
};

/** Nothing begins between two times that somebody picked. */
const toSpan = ({ start }: Slot): StartSpan => ({
  first: start.toString(),
  last: start.toString(),
});
