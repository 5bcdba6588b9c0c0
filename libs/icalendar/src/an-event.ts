import type { CalendarEvent } from './calendar-event';

/** A confirmed half-hour with one attendee; a test names what it changes. */
export const anEvent = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '0f8b3c1e-6a55-4c3e-9d5f-3a1f4f6f2b10',
  sequence: 1,
  status: 'confirmed',
  start: Temporal.Instant.from('2026-03-30T07:00:00Z'),
  end: Temporal.Instant.from('2026-03-30T07:30:00Z'),
  stamp: Temporal.Instant.from('2026-03-01T12:00:00.123Z'),
  title: 'Introduction',
  organizer: { name: 'Alice Owner', email: 'alice@example.org' },
  attendees: [{ name: 'Bob Guest', email: 'bob@example.net', answer: 'accepted' }],
  ...changes,
});
