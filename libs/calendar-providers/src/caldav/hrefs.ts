/** Where something on the server is. */
export interface Address {
  /** As the server writes it: to ask there. */
  readonly url: string;
  /** In one form, whatever the server writes: to know it again. `@` and `%40`, `%c3` and `%C3` are the same. */
  readonly id: string;
}

/** The address in an answer from that collection; undefined if it is none. */
export function addressOf(href: string, collection: string): Address | undefined {
  if (!URL.canParse(href, collection)) return undefined;
  // Behind a proxy a server may name itself by another scheme or host; its members are where it is.
  const { origin } = new URL(collection);
  const { pathname } = new URL(href, collection);
  return { url: origin + pathname, id: origin + canonicalPath(pathname) };
}

/** Another collection that an answer names. A server behind a proxy may name itself by http; the way that brought us there is the right one. */
export function placeUrl(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const [named, here] = [new URL(href, base), new URL(base)];
  const origin =
    named.hostname === here.hostname && named.protocol === 'http:' ? here.origin : named.origin;
  return origin + named.pathname;
}

/** The one form of an address that is known. */
export const idOf = (url: string): string => addressOf(url, url)?.id ?? url;

/** Where an event of ours is: its uid is its name, in characters that no server takes for anything else. */
export const eventUrl = (calendar: string, uid: string): string =>
  `${calendar.replace(/\/?$/, '/')}${uid.replace(/[^\w.-]/gu, inHex)}.ics`;

const inHex = (character: string): string => `~${character.codePointAt(0)?.toString(16)}~`;

/** Only where they begin: tried from each of a million slashes, it would take hours. */
const SLASHES_AT_THE_END = /(?<!\/)\/+$/;

/** Equal for all forms of an address, also where a server encodes once more than it should. */
export const hrefKey = (url: string): string =>
  decoded(new URL(url).pathname, 3).replace(SLASHES_AT_THE_END, '');

export const lastSegment = (url: string): string =>
  decoded(new URL(url).pathname, 1)
    .split('/')
    .findLast((segment) => segment !== '') ?? '';

const canonicalPath = (pathname: string): string =>
  pathname
    .split('/')
    .map((segment) => encodeURIComponent(decoded(segment, 1)))
    .join('/');

function decoded(text: string, times: number): string {
  try {
    const once = decodeURIComponent(text);
    return times === 1 || once === text ? once : decoded(once, times - 1);
  } catch {
    // A lone % stands for itself.
    return text;
  }
}
