import { writeInvitation } from '@appointment/icalendar';
import { type Address, type Letter, type Mail, renderLetter } from '@appointment/mailer';
import { invitedEvent, type LetterOrder } from '../slots';
import type { AskedSlot } from './parties';

export interface Envelope {
  readonly order: LetterOrder;
  readonly slot: AskedSlot;
  readonly letter: Letter;
  /** MAIL_FROM. */
  readonly from: Address;
  /** The same for each attempt to send this letter, so that mailboxes show it once. */
  readonly messageId: string;
}

const recipientOf = ({ order, slot }: Envelope): Address => {
  if (order.guest !== undefined) return { email: slot.guests[order.guest] ?? '' };
  if (!order.letter.endsWith('-to-owner')) return { email: slot.attendee.email };
  return { name: slot.subscriber.name, email: slot.subscriber.email };
};

/** An answer goes to the other side of the meeting. */
const replyTo = ({ letter }: Envelope): Address => ({
  name: letter.other.name,
  email: letter.other.email,
});

const invitationOf = ({ order, slot }: Envelope): Mail['calendar'] =>
  order.invitation && {
    method: order.invitation,
    content: writeInvitation(invitedEvent(slot), order.invitation),
  };

/** A letter ready to be sent. */
export const mailOf = (envelope: Envelope): Mail => {
  const calendar = invitationOf(envelope);
  return {
    from: envelope.from,
    to: [recipientOf(envelope)],
    replyTo: replyTo(envelope),
    ...renderLetter(envelope.letter),
    ...(calendar && { calendar }),
    messageId: envelope.messageId,
  };
};

/** `Name <name@host>` or `name@host`, as MAIL_FROM is written. */
export const addressOf = (mailbox: string): Address => {
  const [, name, email] = /^(.*?)\s*<([^<>]+)>$/.exec(mailbox) ?? [];
  return email === undefined
    ? { email: mailbox }
    : { name: (name ?? '').replace(/^"|"$/g, ''), email };
};
