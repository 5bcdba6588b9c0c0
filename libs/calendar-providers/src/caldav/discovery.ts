import { ProviderUnavailable, type UnavailableCode } from '../provider-unavailable';
import {
  calendarsAt,
  homesOf,
  isAnonymous,
  isCalendar,
  type Place,
  placeAt,
  principalOf,
} from './collections';
import { DavConnection } from './dav-connection';
import { unavailable } from './failures';
import type { CaldavAccount } from './fetch';

/** A URL, a host or a mail address, with the owner's name and password. */
export type TypedAccount = CaldavAccount;

/**
 * Finds the calendars of whatever the owner typed: a URL of a server, a principal, a calendar home or one calendar; a host; a
 * mail address. Asks `.well-known/caldav` (RFC 6764) and follows redirects, but carries the password to no other domain.
 * Throws `ProviderUnavailable` with the reason that tells most.
 */
export async function discoverCaldav(typed: TypedAccount): Promise<{ url: string }> {
  const [first, second] = addressesIn(typed.url);
  if (second === undefined) return discoverAt(first, typed);
  try {
    return await discoverAt(first, typed);
  } catch (failure) {
    if (codeOf(failure) !== 'unreachable') throw failure;
    // Whoever is handed in as fetch decides whether this host may be asked without encryption.
    return discoverAt(second, typed).catch(() => Promise.reject(failure));
  }
}

const SCHEMES: Readonly<Record<string, string>> = {
  'https:': 'https:',
  'http:': 'http:',
  'caldavs:': 'https:',
  'caldav:': 'http:',
};

/** One address for a URL; for a bare host https, then http. */
function addressesIn(typed: string): [first: URL, second?: URL] {
  const [, scheme, rest = ''] = /^([a-z][a-z\d+.-]*:)\/\/(.*)$/i.exec(typed.trim()) ?? [];
  if (scheme === undefined) {
    const host = typed.trim().replace(/^(mailto:)?[^@/]*@/i, '');
    return [address('https:', host), address('http:', host)];
  }
  const known = SCHEMES[scheme.toLowerCase()];
  if (known === undefined) throw unavailable('address-not-allowed', `${scheme} is no web address`);
  return [address(known, rest)];
}

function address(scheme: string, rest: string): URL {
  if (!URL.canParse(`${scheme}//${rest}`)) throw unavailable('host-unknown', 'this is no address');
  const url = new URL(`${scheme}//${rest}`);
  [url.username, url.password, url.hash] = ['', '', ''];
  return url;
}

async function discoverAt(url: URL, typed: TypedAccount): Promise<{ url: string }> {
  const connection = new DavConnection({ ...typed, url: url.href });
  const home = await firstHome(connection, url);
  const calendars = await calendarsAt(connection, home);
  if (calendars.length === 0) throw unavailable('no-calendars', `${home} holds no calendars`);
  return { url: home };
}

/** What was typed comes first if it names a place; a mere server is asked for its well-known one. */
async function firstHome(connection: DavConnection, url: URL): Promise<string> {
  const wellKnown = new URL('/.well-known/caldav', url).href;
  const candidates = url.pathname === '/' ? [wellKnown, url.href] : [url.href, wellKnown];
  const failures: unknown[] = [];
  for (const candidate of candidates)
    try {
      return await homeFrom(connection, candidate);
    } catch (failure) {
      failures.push(failure);
      if (FINAL.includes(codeOf(failure))) break;
    }
  throw mostTelling(failures);
}

/** There is nobody to ask a second time. */
const FINAL: (UnavailableCode | undefined)[] = ['host-unknown', 'timed-out', undefined];

const TELLING: (UnavailableCode | undefined)[] = [
  undefined,
  'wrong-password',
  'host-unknown',
  'timed-out',
  'address-not-allowed',
  'unreachable',
  'not-caldav',
];

const mostTelling = (failures: readonly unknown[]): unknown =>
  failures.toSorted((a, b) => TELLING.indexOf(codeOf(a)) - TELLING.indexOf(codeOf(b)))[0];

const codeOf = (failure: unknown): UnavailableCode | undefined =>
  failure instanceof ProviderUnavailable ? failure.code : undefined;

async function homeFrom(connection: DavConnection, url: string): Promise<string> {
  const place = await placeAt(connection, url);
  const isRoot = new URL(place.url).pathname === '/';
  if (isCalendar(place.row)) return place.url;
  if (homesOf(place).length > 0) return theHome(place);
  // What was named is meant, were it somebody else's home; but a root can hold everybody's calendars.
  if (!isRoot && (await holdsCalendars(connection, place))) return place.url;
  const principal = principalOf(place);
  if (principal !== undefined) return theHome(await placeAt(connection, principal));
  if (isAnonymous(place)) throw unavailable('wrong-password', `${place.url} does not know us`);
  if (isRoot && (await holdsCalendars(connection, place))) return place.url;
  throw unavailable('not-caldav', `${place.url} leads to no calendars`);
}

const holdsCalendars = async (connection: DavConnection, { url }: Place): Promise<boolean> =>
  (await calendarsAt(connection, url)).length > 0;

/** The principal itself where it names several homes: they are looked up again with each list. */
const theHome = (principal: Place): string => {
  const [home, ...more] = homesOf(principal);
  return home !== undefined && more.length === 0 ? home : principal.url;
};
