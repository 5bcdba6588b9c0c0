import type { CreateScheduleInput, FieldProblem } from '@appointment/contracts';
import type { SchedulesMessages } from '@appointment/i18n';

export type Words = SchedulesMessages['faults'];
/** What a switch says can't be wrong; that it came at all may be unknown to an older server. */
type Switches =
  | 'active'
  | 'private'
  | 'bookingConfirmation'
  | 'useCustomAvailabilities'
  | 'useCalendarAvailability';
type Field = Exclude<keyof CreateScheduleInput, Switches>;

/** Of every field of the wire, in words: a new one does not compile without them. */
const byField = {
  name: ({ nameLong }) => nameLong,
  calendarId: ({ calendarGone }) => calendarGone,
  slug: ({ slugShape }) => slugShape,
  timezone: ({ zone }) => zone,
  weekdays: ({ noDay }) => noDay,
  startTime: ({ hours }) => hours,
  endTime: ({ hours }) => hours,
  startDate: ({ startDate }) => startDate,
  endDate: ({ endDate }) => endDate,
  slotDuration: ({ duration }) => duration,
  otherDurations: ({ duration }) => duration,
  slotStep: ({ step }) => step,
  bufferBefore: ({ buffer }) => buffer,
  bufferAfter: ({ buffer }) => buffer,
  earliestBooking: ({ twoYears }) => twoYears,
  farthestBooking: ({ twoYears }) => twoYears,
  limitPerDay: ({ limitPerDay }) => limitPerDay,
  limitPerWeek: ({ limitPerWeek }) => limitPerWeek,
  availabilities: ({ hours }) => hours,
  overrides: ({ dates }) => dates,
  locationType: ({ placeKind }) => placeKind,
  locationName: ({ addressLong }) => addressLong,
  locationUrl: ({ url }) => url,
  locationPhone: ({ phone }) => phone,
  meetingLinkProvider: ({ placeKind }) => placeKind,
  details: ({ detailsLong }) => detailsLong,
  questions: ({ answers }) => answers,
  reminders: ({ reminder }) => reminder,
  changeDeadline: ({ deadline }) => deadline,
  staleLimit: ({ stale }) => stale,
} satisfies Record<Field, (words: Words) => string>;

/** Of lists that are too long. */
const byLength: Readonly<Record<string, (words: Words) => string>> = {
  otherDurations: ({ lengthsMany }) => lengthsMany,
  availabilities: ({ windowsMany }) => windowsMany,
  overrides: ({ datesMany }) => datesMany,
  reminders: ({ remindersMany }) => remindersMany,
};

const isKnown = (name: string): name is Field => name in byField;

/** What a field was refused for, in the words of the editor: those of the wire are for programs. */
export const refusalInWords = ({ field, code }: FieldProblem, words: Words): string => {
  const [name = ''] = field.split('.');
  const tooLong = code === 'too_big' && field === name ? byLength[name] : undefined;
  if (tooLong) return tooLong(words);
  if (field === 'farthestBooking' && code === 'custom') return words.noticeBeyondWindow;
  return isKnown(name) ? byField[name](words) : words.notAccepted;
};
