import { type EpochMilliseconds, type Interval, MINUTE } from '@appointment/availability';

/** Somebody who wants to cancel or move a live slot. */
export interface Change {
  readonly slot: Interval;
  readonly by: 'owner' | 'attendee';
  /** How long before the start an attendee can change it last; 0: until it begins. */
  readonly deadlineMinutes: number;
}

/** The first instant at which it is too late. The owner, who may run late or be stood up, has until the end. */
export const changeableUntil = ({ slot, by, deadlineMinutes }: Change): EpochMilliseconds =>
  by === 'owner' ? slot.end : slot.start - deadlineMinutes * MINUTE;

/** Whether a slot may still be cancelled or moved by that side. */
export const isChangeable = (change: Change, now: EpochMilliseconds): boolean =>
  now < changeableUntil(change);
