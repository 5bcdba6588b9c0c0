export type EventStatus = 'tentative' | 'confirmed' | 'cancelled';

export type AttendeeAnswer = 'needs-action' | 'accepted' | 'declined' | 'tentative';

export interface EventOrganizer {
  readonly name: string;
  readonly email: string;
}

export interface EventAttendee {
  readonly name?: string;
  readonly email: string;
  readonly role?: 'required' | 'optional';
  readonly answer: AttendeeAnswer;
}

/** One meeting as calendars and mails know it; the same uid is the same meeting, a higher sequence the newer word on it. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: EventStatus;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** When this version was made: DTSTAMP. */
  readonly stamp: Temporal.Instant;
  readonly title: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly organizer: EventOrganizer;
  readonly attendees: readonly EventAttendee[];
}
