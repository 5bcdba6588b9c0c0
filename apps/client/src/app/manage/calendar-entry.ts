import type { PublicAppointment } from '@appointment/contracts';
import type { CalendarEntry } from '../booking/calendar-links';

/** The meeting as its attendee's own calendar should show it. */
export const entryOf = (meeting: PublicAppointment, title: string): CalendarEntry => ({
  title,
  start: meeting.start,
  end: meeting.end,
  place: meeting.locationUrl ?? meeting.locationName ?? meeting.locationPhone ?? undefined,
  details: location.href,
});
