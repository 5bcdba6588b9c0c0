import type { Letter } from '@appointment/mailer';
import type { LetterOrder } from '../slots';
import {
  type AskedSlot,
  attendee,
  attendeeByAddress,
  attendeeReads,
  owner,
  ownerReads,
} from './parties';

/** Where the buttons of a letter lead. Doors are opened only for those letters that have them. */
export interface LetterLinks {
  manage(): { manage: string; calendarFile: string };
  decide(): { confirm: string; decline: string };
  /** In the owner's client. */
  readonly open: string;
  /** Where to pick another time; null when the page is no more. */
  readonly again: string | null;
}

export interface LetterContext {
  readonly order: LetterOrder;
  readonly slot: AskedSlot;
  readonly links: LetterLinks;
  readonly host: string;
  readonly writtenAt: Temporal.Instant;
}

const meetingOf = ({ appointment, start, end, guests }: AskedSlot) => ({
  title: appointment.title,
  start,
  end,
  place: { type: appointment.locationType, url: appointment.locationUrl },
  guests,
});

const toOwner = ({ slot, writtenAt }: LetterContext) => ({
  reader: ownerReads(slot),
  other: attendee(slot),
  meeting: meetingOf(slot),
  writtenAt,
});

const toAttendee = ({ slot, writtenAt, host }: LetterContext) => ({
  reader: attendeeReads(slot),
  other: owner(slot),
  meeting: meetingOf(slot),
  writtenAt,
  host,
});

const isGuest = ({ order }: LetterContext): boolean => order.guest !== undefined;
const expiryOf = ({ bookingExpiresAt, start }: AskedSlot) => bookingExpiresAt ?? start;
const noDoors = { manage: null, calendarFile: null };

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
    links: { open: context.links.open },
  }),
  'declined-to-attendee': (context) => ({
    kind: 'declined-to-attendee',
    ...toAttendee(context),
    reason: context.slot.reason,
    links: { again: context.links.again },
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
    links: { again: context.links.again },
  }),
  'expired-to-owner': (context) => ({
    kind: 'expired-to-owner',
    ...toOwner(context),
    links: { open: context.links.open },
  }),
};

/** The letter that was ordered, as a value: all that its words are made of. */
export const letterOf = (context: LetterContext): Letter => writers[context.order.letter](context);
