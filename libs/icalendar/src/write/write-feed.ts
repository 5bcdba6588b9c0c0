import type { CalendarEvent } from '../calendar-event';
import type { JCalProperty } from '../jcal';
import { cleanLine } from './clean-text';
import { calendarText, text, unknownText } from './content';
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
export const writeFeed = (events: readonly CalendarEvent[], { name, refresh }: Feed): string => {
  const title = cleanLine(name);
  const head: JCalProperty[] = [
    text('method', 'PUBLISH'),
    unknownText('name', title),
    unknownText('x-wr-calname', title),
    ['refresh-interval', {}, 'duration', refresh.toString()],
    unknownText('x-published-ttl', refresh.toString()),
  ];
  return calendarText(head, events.map(publishedLines));
};
