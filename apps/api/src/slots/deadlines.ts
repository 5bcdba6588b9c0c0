import { changeableUntil, isChangeable, type Change } from '@appointment/booking';
import type { Slot } from '../database';
import { AppointmentOver, TooLate } from './slot.errors';

const reached = (moment: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, moment) >= 0;

/** The time for an answer is up, whether the clockwork has come by already or not. */
export const lapsed = ({ bookingExpiresAt }: Slot, now: Temporal.Instant): boolean =>
  bookingExpiresAt !== null && reached(bookingExpiresAt, now);

const over = (slot: Slot, now: Temporal.Instant): boolean => reached(slot.end, now);

/** How long before its start the attendee has to leave a slot as it is: the rule of its page, or of its choice of times. */
export const deadlineMinutes = ({ schedule, appointment }: Slot): number =>
  (schedule ?? appointment).changeDeadline;

const changeOf = (slot: Slot, by: Change['by']): Change => ({
  slot: { start: slot.start.epochMilliseconds, end: slot.end.epochMilliseconds },
  by,
  deadlineMinutes: deadlineMinutes(slot),
});

/** What the hour has to say against cancelling or moving a live slot; its schedule must be loaded. */
export const lateness = (
  slot: Slot,
  by: Change['by'],
  now: Temporal.Instant,
): AppointmentOver | TooLate | undefined => {
  if (over(slot, now)) return new AppointmentOver();
  return isChangeable(changeOf(slot, by), now.epochMilliseconds) ? undefined : new TooLate();
};

/** Until when its attendee can cancel or move a slot; null once they can't any more. */
export const attendeesDeadline = (slot: Slot, now: Temporal.Instant): Temporal.Instant | null => {
  const change = changeOf(slot, 'attendee');
  return slot.live && isChangeable(change, now.epochMilliseconds)
    ? Temporal.Instant.fromEpochMilliseconds(changeableUntil(change))
    : null;
};
