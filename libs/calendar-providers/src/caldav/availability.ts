import { homesOf, placeAt, principalOf } from './collections';
import type { DavConnection } from './dav-connection';
import { codeOf } from './failures';
import { addressOf } from './hrefs';
import { hrefsIn, textOf } from './xml/xml-element';

const PROPERTIES = {
  'c:calendar-availability': {},
  'cs:calendar-availability': {},
  'c:schedule-inbox-URL': {},
};

/**
 * The owner's VAVAILABILITY (RFC 7953) as iCalendar; null where the server keeps none. It stands at the inbox of scheduling
 * (RFC 7953, 7.2.4), on some servers at the calendar home.
 */
export async function availabilityAt(
  connection: DavConnection,
  url: string,
): Promise<string | null> {
  const place = await placeAt(connection, url);
  const principal = principalOf(place);
  const around = [url, ...homesOf(place), ...(principal === undefined ? [] : [principal])];
  const asked = new Set(around);
  for (const one of asked) {
    const { text, inboxes } = await lookAt(connection, one);
    if (text !== null) return text;
    for (const inbox of inboxes) asked.add(inbox);
  }
  return null;
}

interface Look {
  readonly text: string | null;
  readonly inboxes: readonly string[];
}

async function lookAt(connection: DavConnection, url: string): Promise<Look> {
  const body = { propfind: { prop: PROPERTIES } };
  try {
    const { rows } = await connection.askRows({ method: 'PROPFIND', url, depth: '0', body });
    const props = rows[0]?.props ?? {};
    const text = textOf(props['c:calendar-availability'] ?? props['cs:calendar-availability']);
    const inboxes = hrefsIn(props['c:schedule-inbox-URL']);
    return {
      text: text?.includes('BEGIN:VAVAILABILITY') ? text : null,
      inboxes: inboxes.flatMap((href) => addressOf(href, url)?.url ?? []),
    };
  } catch (failure) {
    // One of the places refuses; the next may not.
    if (['forbidden', 'not-caldav'].includes(String(codeOf(failure))))
      return { text: null, inboxes: [] };
    throw failure;
  }
}
