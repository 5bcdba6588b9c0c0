import type { CaldavAccount } from './fetch';

/** The server that tests talk to; undefined where none is running. */
export const radicaleUrl = process.env['RADICALE_URL'];

export const radicale = (path = '', changes: Partial<CaldavAccount> = {}): CaldavAccount => ({
  url: `${radicaleUrl?.replace(/\/$/, '')}${path}`,
  username: 'alice',
  password: 'alicepw',
  fetch: (url, init) => fetch(url, init),
  ...changes,
});

/** A bare request to the server, past everything that is tested. */
export async function request(method: string, url: string, body?: string): Promise<Response> {
  const authorization = `Basic ${Buffer.from('alice:alicepw').toString('base64')}`;
  const type = body?.startsWith('<') ? 'application/xml' : 'text/calendar; charset=utf-8';
  return fetch(url, { method, body, headers: { authorization, 'content-type': type } });
}

export interface ServerUnderTest {
  readonly name: string;
  /** Where alice's calendars are on it. */
  readonly home: string;
}

/** Every server that runs; others can be named as `Cyrus=http://127.0.0.1:8008/dav/calendars/user/alice/`, separated by spaces. */
export const servers: readonly ServerUnderTest[] = [
  { name: 'Radicale', home: homeOn('RADICALE_URL', '/alice/') },
  { name: 'Xandikos', home: homeOn('XANDIKOS_URL', '/alice/calendars/') },
  ...namedIn(process.env['CALDAV_HOMES'] ?? ''),
].filter(({ home }) => home !== '');

function homeOn(variable: string, path: string): string {
  const url = process.env[variable];
  return url === undefined ? '' : url.replace(/\/$/, '') + path;
}

function namedIn(homes: string): ServerUnderTest[] {
  return [...homes.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', home = '']) => ({ name, home }));
}

const made: string[] = [];
let count = 0;

/** A calendar that nobody else uses; tests run in several processes at once. */
export const makeCalendar = (title: string, ...properties: string[]): Promise<string> =>
  makeCalendarIn(radicale('/alice/').url, title, ...properties);

export async function makeCalendarIn(
  home: string,
  title: string,
  ...properties: string[]
): Promise<string> {
  const url = `${home}spec-${process.pid}-${++count}/`;
  made.push(url);
  const body = `<c:mkcalendar xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:ical="http://apple.com/ns/ical/">
    <set><prop><displayname>${title}</displayname>${properties.join('')}</prop></set></c:mkcalendar>`;
  // What a run that was cut off may have left behind.
  await request('DELETE', url);
  const { status } = await request('MKCALENDAR', url, body);
  if (status !== 201) throw new Error(`MKCALENDAR ${url} was answered by ${status}`);
  return url;
}

export async function removeCalendars(): Promise<void> {
  // One after the other: a small server takes only a few connections at once.
  for (const url of made.splice(0)) await request('DELETE', url);
}
