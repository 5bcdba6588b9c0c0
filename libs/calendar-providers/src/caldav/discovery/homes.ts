import { isCalendar } from '../calendars-in';
import { calendarsAt, homesOf, isStranger, type Place, placeAt, principalOf } from '../collections';
import type { DavConnection } from '../dav-connection';
import { codeOf, unavailable } from '../failures';

/**
 * From any place on a server to where the owner's calendars are: it may be a calendar, a home or a principal, or know who the
 * owner is (RFC 5397). Throws `ProviderUnavailable` where it leads to none.
 */
export async function homeFrom(connection: DavConnection, url: string): Promise<string> {
  const place = await placeAt(connection, url);
  const isRoot = new URL(place.url).pathname === '/';
  if (isCalendar(place.row)) return place.url;
  if (homesOf(place).length > 0) return theHome(place);
  // What was named is meant, were it somebody else's home; but a root can hold everybody's calendars.
  if (!isRoot && (await holdsCalendars(connection, place))) return place.url;
  const principal = principalOf(place);
  if (principal !== undefined) return theHome(await placeAt(connection, principal));
  if (isStranger(place) && !connection.isAnonymous)
    throw unavailable('wrong-password', `${place.url} does not know us`);
  if (isRoot && (await holdsCalendars(connection, place))) return place.url;
  throw unavailable('not-caldav', `${place.url} leads to no calendars`);
}

/** Not every folder lets itself be listed; then it is only a place on the way. */
async function holdsCalendars(connection: DavConnection, { url }: Place): Promise<boolean> {
  try {
    return (await calendarsAt(connection, url)).length > 0;
  } catch (failure) {
    if (['forbidden', 'not-caldav', 'server-error', 'too-large'].includes(String(codeOf(failure))))
      return false;
    throw failure;
  }
}

/** The principal itself where it names several homes: they are looked up again with each list. */
const theHome = (principal: Place): string => {
  const [home, ...more] = homesOf(principal);
  return home !== undefined && more.length === 0 ? home : principal.url;
};
