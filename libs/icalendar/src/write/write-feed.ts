import type { CalendarEvent } from '../calendar-event';
import type { JCalProperty } from '../jcal';
import { cleanLine } from './clean-text';
import { calendarBegin, calendarEnd, text, textOfLines, unknownText } from './content';
import { publishedLines } from './write-event';

export interface Feed {
  /** What the subscriber's program calls the calendar. */
  readonly name: string;
  /** How long a program may wait before it asks again. */
  readonly refresh: Temporal.Duration;
}

/**
 * A calendar of many events that programs subscribe to (RFC 5545 with the properties of RFC 7986, 5.1 and 5.7, and those
 * that came before them). PUBLISH names no attendees (RFC 5546, 3.2.1).
 */
export const writeFeed = (events: readonly CalendarEvent[], feed: Feed): string => {
  const { begin, part, end } = feedInParts(feed);
  return begin + part(events) + end;
};

/** The same text in parts, for more events than should be in memory at once: its beginning, parts of it, its end. */
export interface FeedParts {
  readonly begin: string;
  part(events: readonly CalendarEvent[]): string;
  readonly end: string;
}

/** A feed whose events come some at a time: what is written is `begin`, any number of parts, then `end`. */
export const feedInParts = (feed: Feed): FeedParts => ({
  begin: calendarBegin(headOf(feed)),
  part: (events) => textOfLines(events.flatMap(publishedLines)),
  end: calendarEnd(),
});

const headOf = ({ name, refresh }: Feed): JCalProperty[] => {
  const title = cleanLine(name);
  return [
    text('method', 'PUBLISH'),
    unknownText('name', title),
    unknownText('x-wr-calname', title),
    ['refresh-interval', {}, 'duration', refresh.toString()],
    unknownText('x-published-ttl', refresh.toString()),
  ];
};
