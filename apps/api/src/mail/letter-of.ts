import type { Letter } from '@appointment/mailer';
import {
  answersOf,
  expiryOf,
  isGuest,
  type LetterContext,
  noDoors,
  toAttendee,
  toOwner,
} from './letter-context';
import { movedToAttendee, movedToOwner } from './moved-letters';
import { attendeeByAddress } from './parties';

const cancelledToAttendee = (context: LetterContext): Letter => {
  const { slot, order, links } = context;
  const byOwner = order.cancelledBy === 'owner';
  return {
    kind: 'cancelled-to-attendee',
    ...toAttendee(context),
    ...(isGuest(context) && !byOwner && { other: attendeeByAddress(slot) }),
    cancelledBy: byOwner || isGuest(context) ? 'other' : 'reader',
    reason: byOwner ? slot.reason : null,
    links: { again: isGuest(context) ? null : links.again },
  };
};

type Writers = { [Kind in Letter['kind']]: (context: LetterContext) => Letter };

const writers: Writers = {
  'request-to-owner': (context) => ({
    kind: 'request-to-owner',
    ...toOwner(context),
    notes: context.slot.notes,
    answers: answersOf(context.slot),
    expiresAt: expiryOf(context.slot),
    links: { ...context.links.decide(), open: context.links.open },
  }),
  'receipt-to-attendee': (context) => ({
    kind: 'receipt-to-attendee',
    ...toAttendee(context),
    expiresAt: expiryOf(context.slot),
    links: { manage: context.links.manage().manage },
  }),
  'confirmed-to-attendee': (context) => ({
    kind: 'confirmed-to-attendee',
    ...toAttendee(context),
    links: isGuest(context) ? noDoors : context.links.manage(),
  }),
  'confirmed-to-owner': (context) => ({
    kind: 'confirmed-to-owner',
    ...toOwner(context),
    notes: context.slot.notes,
    answers: answersOf(context.slot),
    links: { open: context.links.open },
  }),
  'declined-to-attendee': (context) => ({
    kind: 'declined-to-attendee',
    ...toAttendee(context),
    reason: context.slot.reason,
    links: { again: isGuest(context) ? null : context.links.again },
  }),
  'cancelled-to-attendee': cancelledToAttendee,
  'cancelled-to-owner': (context) => ({
    kind: 'cancelled-to-owner',
    ...toOwner(context),
    cancelledBy: context.order.cancelledBy === 'owner' ? 'reader' : 'other',
    reason: context.slot.reason,
    links: { open: context.links.open },
  }),
  'expired-to-attendee': (context) => ({
    kind: 'expired-to-attendee',
    ...toAttendee(context),
    links: { again: isGuest(context) ? null : context.links.again },
  }),
  'expired-to-owner': (context) => ({
    kind: 'expired-to-owner',
    ...toOwner(context),
    links: { open: context.links.open },
  }),
  'moved-to-attendee': movedToAttendee,
  'moved-to-owner': movedToOwner,
  'reminder-to-attendee': (context) => ({
    kind: 'reminder-to-attendee',
    ...toAttendee(context),
    links: { manage: isGuest(context) ? null : context.links.manage().manage },
  }),
};

/** The letter that was ordered, as a value: all that its words are made of. */
export const letterOf = (context: LetterContext): Letter => writers[context.order.letter](context);
