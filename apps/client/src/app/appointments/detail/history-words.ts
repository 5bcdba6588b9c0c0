import type { Appointment, HistoryEntry } from '@appointment/contracts';
import type { AppointmentsMessages } from '@appointment/i18n';
import { firstNameOf } from '../../core/first-name';
import type { Formats } from '../../core/i18n/formats';

type Words = AppointmentsMessages['history'];

interface Context {
  readonly words: Words;
  readonly attendee: Appointment['attendee'];
  readonly formats: Pick<Formats, 'dayAndTime'>;
}

/** "You" for the owner, the first name for the attendee; machines are no persons. */
const byWhom = ({ actor }: HistoryEntry): 'owner' | 'attendee' | 'itself' =>
  actor === 'owner' || actor === 'attendee' ? actor : 'itself';

const moved = (entry: HistoryEntry, { words, attendee, formats }: Context): string => {
  const [from, to] = [entry.previousStart, entry.start].map((at) =>
    at ? formats.dayAndTime(at) : '',
  );
  return words.rescheduled[byWhom(entry)](from ?? '', to ?? '', firstNameOf(attendee.name));
};

const answered = ({ detail }: HistoryEntry, { words, attendee }: Context): string => {
  const name = firstNameOf(attendee.name);
  switch (detail) {
    case 'accepted':
    case 'declined':
    case 'tentative':
      return words.answered[detail](name);
    default:
      return words.answered.other(name);
  }
};

/** What happened, as a sentence. */
export const historyInWords = (entry: HistoryEntry, context: Context): string => {
  const { words, attendee } = context;
  const name = firstNameOf(attendee.name);
  switch (entry.action) {
    case 'rescheduled':
      return moved(entry, context);
    case 'answered':
      return answered(entry, context);
    case 'cancelled':
      return words.cancelled[byWhom(entry)](name);
    case 'letter-failed':
      return words.letterFailed(entry.detail ?? attendee.email);
    case 'calendar-failed':
      return words.calendarFailed;
    default:
      return words[entry.action](name);
  }
};

export const isFailure = ({ action }: HistoryEntry): boolean =>
  action === 'letter-failed' || action === 'calendar-failed' || action === 'missing';
