import {
  cityOf,
  formatDay,
  formatDayAndTime,
  formatDuration,
  formatMeeting,
  formatTime,
  formatTimeRange,
  mail,
  onOneDay,
  sameClocks,
  zoneTime,
  type MailMessages,
  type Reader,
  type Span,
} from '@appointment/i18n';
import { inSentence, line } from '../values';
import type { TimeBox } from './content';
import type { Letter } from './letter';

/** The pieces that every letter is written with, in the words and the time of its reader. */
export interface Wording {
  readonly messages: MailMessages;
  /** The other party. */
  readonly name: string;
  readonly title: string;
  /** "30 minutes" */
  readonly duration: string;
  /** "Berlin time" */
  readonly zone: string;
  /** The start, short, for subjects: "Thu 10 Sept, 11:30". */
  readonly when: string;
  /** "Portfolio review with Mara Lindqvist, Thu 10 Sept, 10:30" */
  readonly about: string;
  readonly time: TimeBox;
  /** A moment, short: "Wed 9 Sept, 09:36". */
  shortly(at: Temporal.Instant): string;
}

interface Spelling {
  readonly reader: Reader;
  readonly span: Span;
  readonly now: number;
}

const spellingOf = ({ reader, meeting, writtenAt }: Letter): Spelling => ({
  reader,
  span: { start: meeting.start.epochMilliseconds, end: meeting.end.epochMilliseconds },
  now: writtenAt.epochMilliseconds,
});

const minutesOf = ({ start, end }: Span): number => Math.round((end - start) / 60_000);

/** The start by the other party's clocks: with the day when it is another there. */
const otherStart = ({ reader, span, now }: Spelling, timeZone: string): string => {
  const there = { ...reader, timeZone };
  const dayOf = (each: Reader) => formatDay(span.start, each, { now });
  return dayOf(there) === dayOf(reader)
    ? formatTime(span.start, there)
    : formatDayAndTime(span.start, there, { now, width: 'short' });
};

const otherSide = (letter: Letter, spelling: Spelling, messages: MailMessages): string => {
  const { timeZone, name } = letter.other;
  if (sameClocks(spelling.span, letter.reader.timeZone, timeZone)) return '';
  const city = cityOf(timeZone, letter.reader.language);
  const time = otherStart(spelling, timeZone);
  return ` ${messages.time.other({ time, city, name: inSentence(name) })}`;
};

const timeBox = (letter: Letter, spelling: Spelling, messages: MailMessages): TimeBox => {
  const { reader, span, now } = spelling;
  const duration = formatDuration(minutesOf(span), reader.language);
  const zone = zoneTime(reader.timeZone, reader.language);
  const detail = messages.time.length({ duration, zone }) + otherSide(letter, spelling, messages);
  return onOneDay(span, reader.timeZone)
    ? { day: formatDay(span.start, reader, { now }), range: formatTimeRange(span, reader), detail }
    : { day: formatMeeting(span, reader, { now }), range: '', detail };
};

export const wordingOf = (letter: Letter): Wording => {
  const spelling = spellingOf(letter);
  const { reader, span, now } = spelling;
  const messages = mail[letter.reader.language];
  const shortly = (at: number) => formatDayAndTime(at, reader, { now, width: 'short' });
  const name = inSentence(letter.other.name);
  const when = shortly(span.start);
  return {
    messages,
    name,
    when,
    title: line(letter.meeting.title),
    duration: formatDuration(minutesOf(span), reader.language),
    zone: zoneTime(reader.timeZone, reader.language),
    about: messages.about({ title: inSentence(letter.meeting.title), name, when }),
    time: timeBox(letter, spelling, messages),
    shortly: (at) => shortly(at.epochMilliseconds),
  };
};
