import type { Schedule, Slot } from '../database';
import type { DomainError } from '../http';
import { SchedulePaused } from '../schedules';
import { lapsed, lateness } from './deadlines';
import { NotDecidable, NotMovable } from './slot.errors';

type Side = 'owner' | 'attendee';

/** What forbids this side to move a slot at all; schedule and owner must be loaded. */
const obstacle = (slot: Slot, by: Side, now: Temporal.Instant): DomainError | undefined => {
  if (!slot.live) return new NotDecidable(slot.bookingStatus);
  if (lapsed(slot, now)) return new NotDecidable('expired');
  if (slot.schedule === null || slot.subscriber.disabled) return new NotMovable();
  if (by === 'attendee' && !slot.schedule.active) return new SchedulePaused();
  return lateness(slot, by, now);
};

/** The schedule whose times a slot can be moved to by that side; throws what forbids it. */
export const checkMovable = (slot: Slot, by: Side, now: Temporal.Instant): Schedule => {
  const refusal = obstacle(slot, by, now);
  if (refusal) throw refusal;
  if (slot.schedule === null) throw new NotMovable();
  return slot.schedule;
};

/** Whether the attendee can ask for other times. */
export const isMovable = (slot: Slot, now: Temporal.Instant): boolean =>
  obstacle(slot, 'attendee', now) === undefined;
