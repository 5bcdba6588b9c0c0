import { unavailable } from './failures';

/**
 * Where the owner's password may go. It was given for one server; to another it goes only over https, and only to the
 * same host or to one of the same domain: providers keep `caldav.example.org` beside `example.org`, or send each account to a
 * machine of its own. Whatever else a server names, by a redirect or in an answer, the owner has to type in.
 */
export function isTrusted(named: URL, other: URL): boolean {
  if (other.origin === named.origin) return true;
  if (other.protocol !== 'https:') return false;
  if (other.hostname === named.hostname) return true;
  return named.protocol === 'https:' && isSameDomain(named.hostname, other.hostname);
}

/** True for `example.org` and `caldav.example.org`; never for an IP address. */
export function isSameDomain(named: string, other: string): boolean {
  const domain = domainOf(named);
  return domain !== undefined && (other === domain || other.endsWith(`.${domain}`));
}

/** Throws `ProviderUnavailable` where the password may not go. */
export function refuseUntrusted(named: URL, other: URL): void {
  if (isTrusted(named, other)) return;
  throw unavailable(
    'address-not-allowed',
    `${named.host} leads to ${other.host}, which the password was not given for`,
  );
}

/** Second levels under which countries register names: `co.uk` is nobody's domain. */
const REGISTRIES = new Set('ac co com edu go gob gov gv mil ne net nom or org'.split(' '));
const IP_ADDRESS = /^\[|^\d+(\.\d+){3}$/;

/** `example.org` for `caldav.example.org`, for `a.example.org` and for `example.org`; undefined for an IP address or a bare name. */
function domainOf(hostname: string): string | undefined {
  if (IP_ADDRESS.test(hostname) || !hostname.includes('.')) return undefined;
  const parent = hostname.split('.').slice(1);
  const [secondLevel = '', country = ''] = parent;
  const isRegistry = parent.length === 2 && country.length === 2 && REGISTRIES.has(secondLevel);
  return parent.length < 2 || isRegistry ? hostname : parent.join('.');
}
