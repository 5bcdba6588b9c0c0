import type { RemoteCalendar } from '@appointment/calendar-providers';
import type { CalendarProvider } from '@appointment/contracts';
import { accountOf } from '../connections';
import { Calendar, type ExternalConnection } from '../database';

/** The colours that an owner may give to a calendar, for those that come without one. */
const palette = ['#0b7a97', '#6a55c8', '#b0457f', '#a35a08', '#3f7d20', '#5f6f76'];

const LONGEST_TITLE = 128;
const LONGEST_URL = 500;
/** Nobody connects more; a server that lists thousands is not to fill the table. */
const MOST_CALENDARS = 200;

/** Those that can be kept, writable ones first: they are the ones that people mean. */
export const importable = (remote: readonly RemoteCalendar[]): RemoteCalendar[] =>
  remote
    .filter(({ id }) => id.length <= LONGEST_URL)
    .toSorted((a, b) => Number(a.readOnly) - Number(b.readOnly))
    .slice(0, MOST_CALENDARS);

/** `position` among the connection's calendars paints those that come without a colour differently. */
export function importedCalendar(
  connection: ExternalConnection,
  { id, title, color, readOnly }: RemoteCalendar,
  position: number,
): Calendar {
  return new Calendar({
    owner: connection.owner,
    externalConnection: connection,
    provider: providerOf(connection),
    title: titleOf(title, id),
    color: color ?? palette[position % palette.length] ?? '#5f6f76',
    url: id,
    user: accountOf(connection.typeId)?.username ?? connection.typeId,
    readOnly,
  });
}

const providerOf = ({ type }: ExternalConnection): CalendarProvider =>
  type === 'google' || type === 'ics' ? type : 'caldav';

function titleOf(title: string, url: string): string {
  const lastSegment = url.split('/').findLast((segment) => segment !== '') ?? url;
  return [...(title.trim() || lastSegment)].slice(0, LONGEST_TITLE).join('');
}
