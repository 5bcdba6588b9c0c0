import type { Appointment } from '@appointment/contracts';
import type { Slot } from '../database';

/** A meeting as its owner sees it; appointment and attendee must be loaded. */
export const toAppointmentView = (slot: Slot): Appointment => ({
  id: slot.appointment.uuid,
  scheduleId: slot.schedule?.id ?? null,
  calendarId: slot.appointment.calendar?.id ?? null,
  title: slot.appointment.title,
  status: slot.bookingStatus,
  start: slot.start.toString(),
  end: slot.end.toString(),
  attendee: {
    name: slot.attendee?.name ?? '',
    email: slot.attendee?.email ?? '',
    timezone: slot.attendee?.timezone ?? 'UTC',
    language: slot.attendee?.language ?? 'en',
  },
  guests: slot.guests,
  notes: slot.notes,
  reason: slot.reason,
  locationType: slot.appointment.locationType,
  locationName: slot.appointment.locationName,
  locationUrl: slot.meetingLinkUrl ?? slot.appointment.locationUrl,
  locationPhone: slot.appointment.locationPhone,
  meetingLinkProvider: slot.appointment.meetingLinkProvider,
  answers: slot.answers ?? [],
  attendeeAnswer: slot.attendeeAnswer,
  handPickedId: null,
  undoUntil: null,
  expiresAt: slot.bookingExpiresAt?.toString() ?? null,
  timeCreated: slot.timeCreated.toString(),
});
