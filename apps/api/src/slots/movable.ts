import type { Slot } from '../database';
import type { DomainError } from '../http';
import { SchedulePaused } from '../schedules';
import { lapsed, lateness } from './deadlines';
import { HandPickedClosed, NotDecidable, NotMovable } from './slot.errors';

type Side = 'owner' | 'attendee';

/** Where a meeting's other times would come from: its schedule, or the hand-picked times that it is one of. */
const closedDoor = ({ schedule, candidate }: Slot, by: Side): DomainError | undefined => {
  if (schedule) return by === 'attendee' && !schedule.active ? new SchedulePaused() : undefined;
  if (!candidate) return new NotMovable();
  const isOpen = candidate.appointment.status === 'ready';
  return by === 'attendee' && !isOpen ? new HandPickedClosed() : undefined;
};

/** What forbids this side to move a slot at all; schedule, candidate and owner must be loaded. */
const obstacle = (slot: Slot, by: Side, now: Temporal.Instant): DomainError | undefined => {
  if (!slot.live) return new NotDecidable(slot.bookingStatus);
  if (lapsed(slot, now)) return new NotDecidable('expired');
  if (slot.subscriber.disabled) return new NotMovable();
  return closedDoor(slot, by) ?? lateness(slot, by, now);
};

/** Throws what forbids that side to move a slot. */
export const checkMovable = (slot: Slot, by: Side, now: Temporal.Instant): void => {
  const refusal = obstacle(slot, by, now);
  if (refusal) throw refusal;
};

/** Whether the attendee can ask for other times. */
export const isMovable = (slot: Slot, now: Temporal.Instant): boolean =>
  obstacle(slot, 'attendee', now) === undefined;
