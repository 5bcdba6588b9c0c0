import type { SeenMeeting } from '../appointment.view';

type Column = (meeting: SeenMeeting, timeZone: string) => string;

/** As spreadsheets read a time: without zone, to the minute. */
const localTime = (instant: Temporal.Instant, timeZone: string): string => {
  const local = instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
};

const written = (value: boolean | string): string =>
  typeof value === 'string' ? value : value ? 'yes' : 'no';

/** The names are those of the JSON, so that whoever knows one knows the other. */
const columns: Readonly<Record<string, Column>> = {
  id: ({ appointment }) => appointment.uuid,
  title: ({ appointment }) => appointment.title,
  status: ({ bookingStatus }) => bookingStatus,
  start: ({ start }) => start.toString(),
  end: ({ end }) => end.toString(),
  localStart: ({ start }, timeZone) => localTime(start, timeZone),
  localEnd: ({ end }, timeZone) => localTime(end, timeZone),
  timezone: (_meeting, timeZone) => timeZone,
  attendeeName: ({ attendee }) => attendee?.name ?? '',
  attendeeEmail: ({ attendee }) => attendee?.email ?? '',
  attendeeTimezone: ({ attendee }) => attendee?.timezone ?? '',
  guests: ({ guests }) => guests.join('; '),
  notes: ({ notes }) => notes ?? '',
  answers: ({ answers }) =>
    (answers ?? []).map(({ label, value }) => `${label}: ${written(value)}`).join('\n'),
  reason: ({ reason }) => reason ?? '',
  locationType: ({ appointment }) => appointment.locationType,
  locationName: ({ appointment }) => appointment.locationName ?? '',
  locationUrl: ({ appointment, meetingLinkUrl }) => meetingLinkUrl ?? appointment.locationUrl ?? '',
  locationPhone: ({ appointment }) => appointment.locationPhone ?? '',
  timeCreated: ({ appointment }) => appointment.timeCreated.toString(),
};

export const recordNames = Object.keys(columns);

/** A meeting as one record, with its times also as the clocks of `timeZone` show them. */
export const recordOf = (meeting: SeenMeeting, timeZone: string): string[] =>
  Object.values(columns).map((column) => column(meeting, timeZone));
