import { isSameDomain } from '../trust';
import { type Lookup, type Service, serviceOf } from './name-server';
import { type TypedAddress, webAddress } from './typed-address';

/** A server to ask, and where on it. */
export interface Server {
  readonly origin: URL;
  /** In the order in which they are to be tried. */
  readonly paths: readonly string[];
  /** Asked only if nobody answers at the encrypted ones. */
  readonly isLastResort?: boolean;
}

const WELL_KNOWN = '/.well-known/caldav';

/** Where programs put their calendars below the address that their owners remember. */
const USUAL_PLACES = ['remote.php/dav/', 'dav.php/', 'dav/', 'caldav.php/', 'SOGo/dav/', 'caldav/'];

/** The servers that what was typed may mean. Of a URL it is clear; a domain says in the DNS which (RFC 6764). */
export async function* serversOf(typed: TypedAddress, lookup?: Lookup): AsyncGenerator<Server> {
  const { url, host } = typed;
  if (url) yield { origin: url, paths: pathsOf(url) };
  const domain = lookup && hasServices(typed) ? host : undefined;
  const secure = await service('_caldavs._tcp', domain, lookup);
  yield* announced('https:', secure);
  if (url) return;
  const own = webAddress('https:', host + typed.rest);
  if (!secure.isDenied) yield { origin: own, paths: pathsOf(own) };
  const plain = await service('_caldav._tcp', domain, lookup);
  // Whoever can read the password on its way can also forge the record: it is only followed within the domain.
  const hosts = plain.hosts.filter(({ host: target }) => isSameDomain(host, target));
  for (const server of announced('http:', { ...plain, hosts }))
    yield { ...server, isLastResort: true };
  const bare = webAddress('http:', host + typed.rest);
  if (!plain.isDenied) yield { origin: bare, paths: pathsOf(bare), isLastResort: true };
}

/** Records belong to domains: not to an IP address, nor to a host with a port, nor to a place on one. */
const hasServices = ({ host, rest }: TypedAddress): boolean =>
  /^[^:[\]]+\.[a-z][^.:]*$/i.test(host) && rest === '/';

const NO_SERVICE: Service = { hosts: [], path: undefined, isDenied: false };

const service = async (
  name: '_caldavs._tcp' | '_caldav._tcp',
  domain: string | undefined,
  lookup: Lookup | undefined,
): Promise<Service> =>
  domain === undefined || lookup === undefined ? NO_SERVICE : serviceOf(name, domain, lookup);

const announced = (scheme: string, { hosts, path }: Service): Server[] =>
  hosts.map(({ host, port }) => {
    const origin = webAddress(scheme, `${host}:${port}/`);
    const written = path !== undefined && URL.canParse(path, origin) ? new URL(path, origin) : null;
    const named = written?.origin === origin.origin ? [written.pathname] : [];
    return { origin, paths: unique([...named, ...pathsOf(origin)]) };
  });

/** What was typed comes first if it names a place; a mere server is asked for its well-known one. */
function pathsOf({ pathname, search }: URL): string[] {
  const usual = USUAL_PLACES.map((place) => directory(pathname) + place);
  if (pathname === '/') return [WELL_KNOWN, '/', ...usual];
  const typed = pathname + search;
  return unique([
    typed,
    `${pathname.replace(/\/*$/, '')}/`,
    WELL_KNOWN,
    ...above(pathname),
    ...usual,
  ]);
}

/** Up to the last slash. */
const directory = (pathname: string): string => pathname.replace(/[^/]*$/, '');

/** All that lies above a place, the nearest first: `/a/b/` and `/a/` of `/a/b/c`, then `/`. */
const above = (pathname: string): string[] => {
  const parts = pathname.split('/').filter((part) => part !== '');
  return parts.map((_, index) =>
    `/${parts.slice(0, parts.length - 1 - index).join('/')}/`.replace('//', '/'),
  );
};

const unique = (paths: readonly string[]): string[] => [...new Set(paths)];
