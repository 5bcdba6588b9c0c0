import type { CalendarEvent, EventAttendee } from '@appointment/icalendar';
import type { Slot } from '../database';

const statusOf = ({ bookingStatus }: Slot): CalendarEvent['status'] => {
  if (bookingStatus === 'requested') return 'tentative';
  return bookingStatus === 'booked' ? 'confirmed' : 'cancelled';
};

const guest = (email: string): EventAttendee => ({
  email,
  role: 'optional',
  answer: 'needs-action',
});

/** Never the name that a stranger typed: the event may go to an address that is not theirs. */
const attendee = ({ email }: { email: string }): EventAttendee => ({
  email,
  role: 'required',
  answer: 'needs-action',
});

const ownerName = ({ subscriber }: Slot): string => subscriber.name || subscriber.username;

/** The way in is for those who are expected; where a meeting in person is, was no secret. */
const placeOf = ({ appointment, bookingStatus, meetingLinkUrl }: Slot) => {
  if (bookingStatus !== 'booked')
    return appointment.locationName ? { location: appointment.locationName } : {};
  const url = meetingLinkUrl ?? appointment.locationUrl;
  const location = appointment.locationName ?? appointment.locationPhone ?? url;
  return { ...(location && { location }), ...(url && { url }) };
};

/** The meeting as invitations and downloads show it; appointment, attendee and owner must be loaded. */
export const invitedEvent = (slot: Slot): CalendarEvent => {
  const { appointment, subscriber } = slot;
  return {
    uid: appointment.uuid,
    sequence: appointment.sequence,
    status: statusOf(slot),
    start: slot.start,
    end: slot.end,
    stamp: appointment.timeUpdated,
    title: `${appointment.title} (${ownerName(slot)})`,
    ...(appointment.details && { description: appointment.details }),
    ...placeOf(slot),
    organizer: { name: ownerName(slot), email: subscriber.email },
    attendees: [...(slot.attendee ? [attendee(slot.attendee)] : []), ...slot.guests.map(guest)],
  };
};

/** The same meeting in the owner's own calendar: with whom, and what they wrote. */
export const ownersEvent = (slot: Slot): CalendarEvent => {
  const event = invitedEvent(slot);
  const name = slot.attendee?.name ?? '';
  const [first, ...guests] = event.attendees;
  const description = [event.description, slot.notes].filter(Boolean).join('\n\n');
  return {
    ...event,
    title: `${slot.appointment.title} (${name})`,
    ...(description && { description }),
    attendees: first ? [{ ...first, name }, ...guests] : guests,
  };
};
