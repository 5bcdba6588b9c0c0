import type { Refusal } from '@appointment/contracts';
import type { SchedulesMessages } from '@appointment/i18n';
import type { Formats } from '../../core/i18n/formats';
import { reasonInWords } from './reason-words';

interface Words {
  readonly t: SchedulesMessages['preview'];
  readonly formats: Pick<Formats, 'dayAndTime' | 'list' | 'shortMeeting' | 'time'>;
  readonly timeZone: string;
}

/** A reason with all that is known of it: "busy: Work, Tue 8 Sept, 10:00 – 11:30". */
export const refusalInFull = (refusal: Refusal, { t, formats, timeZone }: Words): string => {
  const reason = reasonInWords(refusal, t);
  const { start, end, until, nearest = [] } = refusal;
  if (start && end) return t.ask.during(reason, formats.shortMeeting(start, end, timeZone));
  if (until) {
    const say = refusal.reason === 'too-soon' ? t.ask.soon : t.ask.far;
    return say(reason, formats.dayAndTime(until, timeZone));
  }
  if (nearest.length === 0) return reason;
  return t.ask.nearest(reason, formats.list(nearest.map((time) => formats.time(time, timeZone))));
};
