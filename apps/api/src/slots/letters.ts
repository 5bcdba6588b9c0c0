import type { Letter } from '@appointment/mailer';
import type { Slot } from '../database';

/** What happened to a slot, as far as others are told of it. */
export type Change =
  | { readonly kind: 'requested' | 'booked' | 'confirmed' | 'declined' | 'expired' }
  | {
      readonly kind: 'cancelled';
      readonly by: 'owner' | 'attendee';
      /** What was cancelled had been booked, so that invitations are out. */
      readonly booked: boolean;
    };

/** One letter that is to be written: the payload of the topic `letter`. */
export interface LetterOrder extends Record<string, unknown> {
  readonly letter: Letter['kind'];
  readonly slotId: number;
  readonly appointmentId: string;
  /** The appointment's sequence at that moment: a letter that was overtaken by a later change is not sent. */
  readonly sequence: number;
  readonly recipient: string;
  /** What the letter carries for calendar programs. */
  readonly invitation?: 'REQUEST' | 'CANCEL';
  readonly cancelledBy?: 'owner' | 'attendee';
  /** The reader is this one of the guests. */
  readonly guest?: number;
}

type Wanted = Pick<LetterOrder, 'letter' | 'invitation' | 'cancelledBy'>;

const invited: Wanted = { letter: 'confirmed-to-attendee', invitation: 'REQUEST' };

const cancelled = ({ by, booked }: Extract<Change, { kind: 'cancelled' }>): Wanted[] => {
  const toOwner: Wanted = { letter: 'cancelled-to-owner', cancelledBy: by };
  const toAttendee: Wanted = { letter: 'cancelled-to-attendee', cancelledBy: by };
  // Whoever cancelled knows; but an attendee's calendar learns it only from a CANCEL.
  if (booked)
    return [{ ...toAttendee, invitation: 'CANCEL' }, ...(by === 'attendee' ? [toOwner] : [])];
  return by === 'attendee' ? [toOwner] : [toAttendee];
};

const wantedAfter = (change: Change): Wanted[] => {
  switch (change.kind) {
    case 'requested':
      return [{ letter: 'request-to-owner' }, { letter: 'receipt-to-attendee' }];
    case 'booked':
      return [invited, { letter: 'confirmed-to-owner' }];
    case 'confirmed':
      return [invited];
    case 'declined':
      return [{ letter: 'declined-to-attendee' }];
    case 'expired':
      return [{ letter: 'expired-to-attendee' }, { letter: 'expired-to-owner' }];
    case 'cancelled':
      return cancelled(change);
  }
};

/** Guests get whatever carries an invitation, each in a letter of their own. */
const withGuests = (
  wanted: Wanted,
  slot: Slot,
): (Wanted & { guest?: number; recipient: string })[] => {
  const recipient = wanted.letter.endsWith('-to-owner')
    ? slot.subscriber.email
    : (slot.attendee?.email ?? '');
  const guests = wanted.invitation ? slot.guests : [];
  return [
    { ...wanted, recipient },
    ...guests.map((email, guest) => ({ ...wanted, guest, recipient: email })),
  ];
};

/** Every letter that a change asks for; slot, appointment, attendee and owner must be loaded. */
export const lettersAfter = (change: Change, slot: Slot): LetterOrder[] =>
  wantedAfter(change)
    .flatMap((wanted) => withGuests(wanted, slot))
    .map((wanted) => ({
      ...wanted,
      slotId: slot.id,
      appointmentId: slot.appointment.uuid,
      sequence: slot.appointment.sequence,
    }));
