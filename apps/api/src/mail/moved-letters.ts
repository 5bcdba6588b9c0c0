import type { Letter } from '@appointment/mailer';
import {
  expiryOf,
  isGuest,
  type LetterContext,
  noDoors,
  toAttendee,
  toOwner,
} from './letter-context';
import { attendeeByAddress } from './parties';

const previousStartOf = ({ order, slot }: LetterContext): Temporal.Instant =>
  order.previousStart ? Temporal.Instant.from(order.previousStart) : slot.start;

/** Set while the owner has to confirm the new time. */
const waitsUntil = ({ slot }: LetterContext): Temporal.Instant | null =>
  slot.bookingStatus === 'requested' ? expiryOf(slot) : null;

export const movedToAttendee = (context: LetterContext): Letter => {
  const byOwner = context.order.movedBy === 'owner';
  return {
    kind: 'moved-to-attendee',
    ...toAttendee(context),
    movedBy: byOwner || isGuest(context) ? 'other' : 'reader',
    ...(isGuest(context) && !byOwner && { other: attendeeByAddress(context.slot) }),
    previousStart: previousStartOf(context),
    waitsUntil: waitsUntil(context),
    reason: byOwner ? context.slot.reason : null,
    links: isGuest(context) ? noDoors : context.links.manage(),
  };
};

export const movedToOwner = (context: LetterContext): Letter => ({
  kind: 'moved-to-owner',
  ...toOwner(context),
  previousStart: previousStartOf(context),
  waitsUntil: waitsUntil(context),
  reason: context.slot.reason,
  links: {
    open: context.links.open,
    ...(waitsUntil(context) ? context.links.decide() : { confirm: null, decline: null }),
  },
});
