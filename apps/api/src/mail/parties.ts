import type { LetterReader, OtherParty } from '@appointment/mailer';
import type { Slot } from '../database';

/** A slot whose attendee is known: whoever nobody asked for gets no letters. */
export type AskedSlot = Slot & { attendee: NonNullable<Slot['attendee']> };

export const isAsked = (slot: Slot): slot is AskedSlot => slot.attendee !== null;

export const ownerReads = ({ subscriber }: AskedSlot): LetterReader => ({
  language: subscriber.language,
  timeZone: subscriber.timezone,
  timeMode: subscriber.timeMode,
});

/** Guests too: of them nothing is known but that they come along. */
export const attendeeReads = ({ attendee }: AskedSlot): LetterReader => ({
  language: attendee.language,
  timeZone: attendee.timezone,
  timeMode: null,
});

export const owner = ({ subscriber, schedule }: AskedSlot): OtherParty => ({
  name: subscriber.name || subscriber.username,
  email: subscriber.email,
  timeZone: schedule?.timezone ?? subscriber.timezone,
});

export const attendee = ({ attendee }: AskedSlot): OtherParty => ({
  name: attendee.name,
  email: attendee.email,
  timeZone: attendee.timezone,
});

/** For those whose address anybody can type: the address, but no words of a stranger. */
export const attendeeByAddress = (slot: AskedSlot): OtherParty => ({
  ...attendee(slot),
  name: slot.attendee.email,
});
