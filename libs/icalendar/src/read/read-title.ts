import { textOf } from '../jcal';
import { parseCalendar } from './parse-calendar';

/** What an iCalendar text calls its first event, whatever else of it cannot be read; empty where it says nothing. */
export function readTitle(icalendar: string): string {
  const [first] = parseCalendar(icalendar)?.events ?? [];
  return first ? textOf(first.component, 'summary').trim() : '';
}
