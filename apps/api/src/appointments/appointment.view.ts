import type { Appointment, Language } from '@appointment/contracts';
import type { Appointment as StoredAppointment, Attendee, Slot } from '../database';

/** What is shown of a meeting: a slot whose appointment, attendee and candidate are loaded, or a row of a list. */
export type SeenMeeting = Pick<
  Slot,
  | 'bookingStatus'
  | 'start'
  | 'end'
  | 'guests'
  | 'notes'
  | 'reason'
  | 'answers'
  | 'attendeeAnswer'
  | 'meetingLinkUrl'
  | 'bookingExpiresAt'
> & {
  readonly schedule: { readonly id: number } | null;
  readonly candidate: { readonly appointment: { readonly id: number } } | null;
  readonly attendee:
    (Pick<Attendee, 'name' | 'email' | 'timezone'> & { language: Language }) | null;
  readonly appointment: Pick<
    StoredAppointment,
    | 'uuid'
    | 'title'
    | 'locationType'
    | 'locationName'
    | 'locationUrl'
    | 'locationPhone'
    | 'meetingLinkProvider'
    | 'timeCreated'
  > & { readonly calendar: { readonly id: number } | null };
};

export const toAppointmentView = (slot: SeenMeeting): Appointment => ({
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
  handPickedId: slot.candidate?.appointment.id ?? null,
  undoUntil: null,
  expiresAt: slot.bookingExpiresAt?.toString() ?? null,
  // A moved meeting has a new slot; it was asked for when it was asked for.
  timeCreated: slot.appointment.timeCreated.toString(),
});
