import type { UnavailableCode } from '../../provider-unavailable';
import { AuthMemory } from '../auth/auth-memory';
import { calendarsAt } from '../collections';
import { DavConnection } from '../dav-connection';
import { codeOf, unavailable } from '../failures';
import type { CaldavAccount } from '../fetch';
import { homeFrom } from './homes';
import type { Lookup, NameServer } from './name-server';
import { type Server, serversOf } from './servers';
import { readTyped, type TypedAddress, userNames } from './typed-address';

/** A URL, a host or a mail address, with the owner's name and password, or with neither. */
export interface TypedAccount extends CaldavAccount {
  /** Without it no DNS record is asked for. */
  readonly resolve?: NameServer;
  /** Chooses among servers of one priority. */
  readonly random?: () => number;
  /** How long a name server may take, in milliseconds. */
  readonly patience?: number;
}

export interface FoundAccount {
  /** Where its calendars are. */
  readonly url: string;
  /** The name that the server knows the owner by. */
  readonly username: string;
}

/**
 * Finds the calendars of whatever the owner typed: a URL of a server, a principal, a calendar home, one calendar or anything
 * above; a host; a mail address. Follows DNS records and `.well-known/caldav` (RFC 6764) and redirects, but carries the password
 * to no other domain than those that the owner named or their DNS names. Throws `ProviderUnavailable` with the reason that
 * tells most.
 */
export async function discoverCaldav(account: TypedAccount): Promise<FoundAccount> {
  const typed = readTyped(account.url);
  const failures: unknown[] = [];
  for (const username of userNames(account.username, account.password ? typed.mail : undefined))
    try {
      const known = { ...account, username, memory: account.memory ?? new AuthMemory() };
      return { url: await findHome(typed, known), username };
    } catch (failure) {
      failures.push(failure);
      if (codeOf(failure) !== 'wrong-password') break;
    }
  throw failures[0];
}

const lookupOf = ({ resolve, random = Math.random, patience = 3_000 }: TypedAccount) =>
  resolve && ({ nameServer: resolve, random, patience } satisfies Lookup);

/** A server that is found wanting leads to the next one; one that knows the owner, or does not, is the right one. */
async function findHome(typed: TypedAddress, account: TypedAccount): Promise<string> {
  const failures: unknown[] = [];
  for await (const server of serversOf(typed, lookupOf(account))) {
    if (server.isLastResort && !failures.every(isUnheard)) break;
    try {
      return await homeAt(server, account);
    } catch (failure) {
      failures.push(failure);
      if (!LEADS_ON.includes(codeOf(failure))) break;
    }
  }
  throw mostTelling(failures) ?? unavailable('not-caldav', `${typed.host} says that it has none`);
}

async function homeAt(server: Server, account: TypedAccount): Promise<string> {
  const connection = new DavConnection({ ...account, url: server.origin.href });
  const home = await firstHome(connection, server);
  const calendars = await calendarsAt(connection, home);
  if (calendars.length === 0) throw unavailable('no-calendars', `${home} holds no calendars`);
  return home;
}

async function firstHome(connection: DavConnection, { origin, paths }: Server): Promise<string> {
  const failures: unknown[] = [];
  for (const path of paths)
    try {
      return await homeFrom(connection, new URL(path, origin).href);
    } catch (failure) {
      failures.push(failure);
      if (isEnough(failures)) break;
    }
  throw mostTelling(failures);
}

/** Servers lock accounts: a refused password is tried once more elsewhere, not all over the server. */
function isEnough(failures: readonly unknown[]): boolean {
  const codes = failures.map(codeOf);
  const last = codes.at(-1);
  if (last === undefined || UNHEARD.includes(last)) return true;
  return codes.filter((code) => code === 'wrong-password').length > 1;
}

/** Nobody has answered: there is nobody to ask a second time. */
const UNHEARD: readonly (UnavailableCode | undefined)[] = [
  'unreachable',
  'host-unknown',
  'timed-out',
  'tls',
  'rate-limited',
];

/** Nobody speaks TLS there. A bad certificate is something else: whoever stands in the way would get the password plain. */
const isUnheard = (failure: unknown): boolean => codeOf(failure) === 'unreachable';

const LEADS_ON: readonly (UnavailableCode | undefined)[] = [
  ...UNHEARD,
  'not-caldav',
  'address-not-allowed',
  'forbidden',
  'server-error',
];

const TELLING: readonly (UnavailableCode | undefined)[] = [
  undefined,
  'wrong-password',
  'sign-in-unsupported',
  'no-calendars',
  'tls',
  'timed-out',
  'rate-limited',
  'forbidden',
  'server-error',
  'address-not-allowed',
  'host-unknown',
  'unreachable',
  'not-caldav',
];

const mostTelling = (failures: readonly unknown[]): unknown =>
  failures.toSorted((a, b) => TELLING.indexOf(codeOf(a)) - TELLING.indexOf(codeOf(b)))[0];
