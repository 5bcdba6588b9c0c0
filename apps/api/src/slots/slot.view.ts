import type { BookingReceipt, PublicAppointment, PublicDecision } from '@appointment/contracts';
import type { Slot } from '../database';
import { toPublicOwner } from '../schedules';
import { attendeesDeadline, deadlineMinutes } from './deadlines';
import type { Links } from './links';
import type { SlotRef } from './locked-slot';
import { isMovable } from './movable';

const attendeeOf = ({ attendee }: Slot) => ({
  name: attendee?.name ?? '',
  email: attendee?.email ?? '',
  timezone: attendee?.timezone ?? 'UTC',
});

const timesOf = (slot: Slot) => ({
  start: slot.start.toString(),
  end: slot.end.toString(),
  expiresAt: slot.bookingExpiresAt?.toString() ?? null,
});

/** What the attendee is answered; the same again when the same request comes twice. */
export const toReceipt = (slot: Slot, token: string, links: Links): BookingReceipt => ({
  id: slot.appointment.uuid,
  // An appointment is closed once it was booked, whatever happened afterwards.
  status: slot.appointment.status === 'closed' ? 'booked' : 'requested',
  ...timesOf(slot),
  manageUrl: links.manageUrl(token),
  icsUrl: links.icsUrl(token),
});

/** The way in is for those who are expected. */
const placeFor = ({ appointment, bookingStatus, meetingLinkUrl }: Slot) => {
  const expected = bookingStatus === 'booked';
  return {
    locationType: appointment.locationType,
    locationName: appointment.locationName,
    locationUrl: expected ? (meetingLinkUrl ?? appointment.locationUrl) : null,
    locationPhone: expected ? appointment.locationPhone : null,
    meetingLinkProvider: appointment.meetingLinkProvider,
  };
};

/** Who looks at a meeting through which door, and when. */
export interface Look {
  readonly token: string;
  readonly links: Links;
  readonly now: Temporal.Instant;
  readonly cancelledBy: PublicAppointment['cancelledBy'];
}

/** Of a page that anybody may open: a private one takes more than its address. */
const publicSlug = ({ schedule }: Slot): string | null =>
  schedule && !schedule.private ? schedule.slug : null;

export const toPublicAppointment = (
  slot: Slot,
  { token, links, now, cancelledBy }: Look,
): PublicAppointment => ({
  id: slot.appointment.uuid,
  status: slot.bookingStatus,
  title: slot.appointment.title,
  ...timesOf(slot),
  owner: toPublicOwner(slot.subscriber),
  ownerEmail: slot.subscriber.email,
  ownerTimezone: slot.schedule?.timezone ?? slot.subscriber.timezone,
  slug: publicSlug(slot),
  attendee: attendeeOf(slot),
  notes: slot.notes,
  ...placeFor(slot),
  guests: slot.guests,
  answers: slot.answers ?? [],
  changeDeadline: deadlineMinutes(slot),
  changeableUntil: attendeesDeadline(slot, now)?.toString() ?? null,
  movable: isMovable(slot, now),
  reason: slot.reason,
  cancelledBy,
  icsUrl: links.icsUrl(token),
});

export const toPublicDecision = (slot: Slot): PublicDecision => ({
  id: slot.appointment.uuid,
  status: slot.bookingStatus,
  title: slot.appointment.title,
  ...timesOf(slot),
  ownerTimezone: slot.subscriber.timezone,
  attendee: attendeeOf(slot),
  notes: slot.notes,
  guests: slot.guests,
  answers: slot.answers ?? [],
});

export const refOf = (slot: Slot): SlotRef => ({ slotId: slot.id, ownerId: slot.subscriber.id });
