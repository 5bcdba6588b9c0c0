import type { Letter } from '@appointment/mailer';
import type { Slot } from '../database';

/** What happened to a slot, as far as others are told of it. */
export type Change =
  | { readonly kind: 'requested' | 'booked' | 'confirmed' }
  | {
      readonly kind: 'declined' | 'expired';
      /** Invitations to an earlier time are out. */
      readonly invited: boolean;
    }
  | {
      readonly kind: 'moved';
      readonly by: 'owner' | 'attendee';
      readonly status: 'requested' | 'booked';
      readonly previousStart: Temporal.Instant;
      /** Invitations to the former time are out. */
      readonly invited: boolean;
    }
  | {
      readonly kind: 'cancelled';
      readonly by: 'owner' | 'attendee';
      /** Invitations are out. */
      readonly invited: boolean;
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
  readonly movedBy?: 'owner' | 'attendee';
  /** Of a moved meeting, as an instant. */
  readonly previousStart?: string;
  /** The reader is this one of the guests. */
  readonly guest?: number;
}

type Content = Pick<
  LetterOrder,
  'letter' | 'invitation' | 'cancelledBy' | 'movedBy' | 'previousStart'
>;

type Wanted = Content & {
  /** What guests get instead, if that is another letter. */
  readonly toGuests?: Content;
};

const invitation: Content = { letter: 'confirmed-to-attendee', invitation: 'REQUEST' };

type Moved = Extract<Change, { kind: 'moved' }>;

const cancelled = ({ by, invited }: Extract<Change, { kind: 'cancelled' }>): Wanted[] => {
  const toOwner: Wanted = { letter: 'cancelled-to-owner', cancelledBy: by };
  const toAttendee: Wanted = { letter: 'cancelled-to-attendee', cancelledBy: by };
  // Whoever cancelled knows; but an attendee's calendar learns it only from a CANCEL.
  if (invited)
    return [{ ...toAttendee, invitation: 'CANCEL' }, ...(by === 'attendee' ? [toOwner] : [])];
  return by === 'attendee' ? [toOwner] : [toAttendee];
};

/**
 * A moved meeting that waits again is tentative in the calendars that have it; others learn of it when it is booked.
 * Guests hear of a former time only if they had heard of it.
 */
const moved = ({ by, status, previousStart, invited }: Moved): Wanted[] => {
  const told = { movedBy: by, previousStart: previousStart.toString() };
  const update: Pick<Wanted, 'invitation'> =
    status === 'booked' || invited ? { invitation: 'REQUEST' } : {};
  return [
    {
      letter: 'moved-to-attendee',
      ...update,
      ...told,
      ...(!invited && { toGuests: invitation }),
    },
    ...(by === 'attendee' ? [{ letter: 'moved-to-owner', ...told } as const] : []),
  ];
};

const withdrawn = (invited: boolean): Pick<Wanted, 'invitation'> =>
  invited ? { invitation: 'CANCEL' } : {};

const wantedAfter = (change: Change): Wanted[] => {
  switch (change.kind) {
    case 'requested':
      return [{ letter: 'request-to-owner' }, { letter: 'receipt-to-attendee' }];
    case 'booked':
      return [invitation, { letter: 'confirmed-to-owner' }];
    case 'confirmed':
      return [invitation];
    case 'declined':
      return [{ letter: 'declined-to-attendee', ...withdrawn(change.invited) }];
    case 'expired':
      return [
        { letter: 'expired-to-attendee', ...withdrawn(change.invited) },
        { letter: 'expired-to-owner' },
      ];
    case 'cancelled':
      return cancelled(change);
    case 'moved':
      return moved(change);
  }
};

type Addressed = Content & { readonly guest?: number; readonly recipient: string };

/** Guests get whatever carries an invitation, each in a letter of their own. */
const withGuests = ({ toGuests, ...wanted }: Wanted, slot: Slot): Addressed[] => {
  const recipient = wanted.letter.endsWith('-to-owner')
    ? slot.subscriber.email
    : (slot.attendee?.email ?? '');
  const guests = wanted.invitation || wanted.letter === 'reminder-to-attendee' ? slot.guests : [];
  return [
    { ...wanted, recipient },
    ...guests.map((email, guest) => ({ ...(toGuests ?? wanted), guest, recipient: email })),
  ];
};

/** Every letter that a change asks for; slot, appointment, attendee and owner must be loaded. */
export const lettersAfter = (change: Change, slot: Slot): LetterOrder[] =>
  wantedAfter(change).flatMap((wanted) => ordersOf(wanted, slot));

/** One reminder, to everybody who comes. */
export const reminderLetters = (slot: Slot): LetterOrder[] =>
  ordersOf({ letter: 'reminder-to-attendee' }, slot);

const ordersOf = (wanted: Wanted, slot: Slot): LetterOrder[] =>
  withGuests(wanted, slot).map((addressed) => ({
    ...addressed,
    slotId: slot.id,
    appointmentId: slot.appointment.uuid,
    sequence: slot.appointment.sequence,
  }));
