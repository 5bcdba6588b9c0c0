import type { LetterOrder } from '../slots';
import { type AskedSlot, attendee, attendeeReads, owner, ownerReads } from './parties';

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

const meetingOf = ({ appointment, start, end, guests, meetingLinkUrl }: AskedSlot) => ({
  title: appointment.title,
  start,
  end,
  place: {
    type: appointment.locationType,
    text: appointment.locationName,
    phone: appointment.locationPhone,
    url: meetingLinkUrl ?? appointment.locationUrl,
  },
  guests,
});

export const toOwner = ({ slot, writtenAt }: LetterContext) => ({
  reader: ownerReads(slot),
  other: attendee(slot),
  meeting: meetingOf(slot),
  writtenAt,
});

export const toAttendee = ({ slot, writtenAt, host }: LetterContext) => ({
  reader: attendeeReads(slot),
  other: owner(slot),
  meeting: meetingOf(slot),
  writtenAt,
  host,
});

export const answersOf = ({ answers }: AskedSlot) =>
  (answers ?? []).map(({ label, value }) => ({ label, answer: value }));

export const isGuest = ({ order }: LetterContext): boolean => order.guest !== undefined;
export const expiryOf = ({ bookingExpiresAt, start }: AskedSlot) => bookingExpiresAt ?? start;
export const noDoors = { manage: null, calendarFile: null };
