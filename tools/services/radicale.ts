import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from './folder.ts';
import { freePort } from './port.ts';
import { mustBeAlive, startProgram } from './process.ts';
import { until } from './until.ts';

export interface CalendarAccount {
  readonly username: string;
  readonly password: string;
}

export interface Radicale {
  readonly url: string;
  /** From now on its user signs in with another password. */
  readonly setPassword: (account: CalendarAccount) => void;
  /** Makes it silent as a server that hangs, and lets it speak again. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => Promise<void>;
}

export const calendarAccounts: readonly CalendarAccount[] = [
  { username: 'alice', password: 'alicepw' },
  { username: 'bob', password: 'bobpw' },
];

const configuration = (folder: string, port: number) => `[server]
hosts = 127.0.0.1:${port}
max_connections = 40
timeout = 30
[auth]
type = htpasswd
htpasswd_filename = ${join(folder, 'users')}
htpasswd_encryption = plain
delay = 0
[rights]
type = owner_only
[storage]
type = multifilesystem
filesystem_folder = ${join(folder, 'collections')}
[web]
type = none
[logging]
level = warning
`;

export const basicAuth = ({ username, password }: CalendarAccount): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Makes a calendar for events; the address ends with a slash. */
export const makeCalendar = async (
  url: string,
  account: CalendarAccount,
  title: string,
): Promise<string> => {
  const body = `<?xml version="1.0" encoding="utf-8"?>
<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
<D:displayname>${title}</D:displayname>
<C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>
</D:prop></D:set></C:mkcalendar>`;
  const { status } = await fetch(url, {
    method: 'MKCALENDAR',
    headers: { authorization: basicAuth(account), 'content-type': 'application/xml' },
    body,
  });
  if (status !== 201) throw new Error(`MKCALENDAR ${url} answered ${status}`);
  return url;
};

const makeUsualCalendars = async (url: string) => {
  for (const account of calendarAccounts) {
    await makeCalendar(`${url}/${account.username}/work/`, account, 'Work');
    await makeCalendar(`${url}/${account.username}/private/`, account, 'Private');
  }
};

const writeUsers = (folder: string, accounts: readonly CalendarAccount[]) => {
  const users = accounts.map(({ username, password }) => `${username}:${password}\n`);
  writeFileSync(join(folder, 'users'), users.join(''), { mode: 0o600 });
};

const prepare = (folder: string, port: number) => {
  mkdirSync(join(folder, 'collections'));
  writeUsers(folder, calendarAccounts);
  writeFileSync(join(folder, 'radicale.conf'), configuration(folder, port));
};

/** A Radicale of our own with the users alice and bob, each with the calendars work and private. */
export const startRadicale = async (): Promise<Radicale> => {
  const folder = temporaryFolder('radicale');
  const port = await freePort();
  prepare(folder, port);
  const server = startProgram({
    name: 'Radicale',
    command: '/usr/bin/radicale',
    args: ['--config', join(folder, 'radicale.conf')],
    logFile: join(folder, 'radicale.log'),
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await server.stop();
    removeFolder(folder);
  };
  try {
    await until('Radicale', async () => {
      mustBeAlive('Radicale', server);
      return (await fetch(url, { redirect: 'manual' })).status > 0;
    });
    await makeUsualCalendars(url);
  } catch (error) {
    await stop();
    throw error;
  }
  // Radicale reads the file at each sign-in.
  const setPassword = (changed: CalendarAccount) =>
    writeUsers(
      folder,
      calendarAccounts.map((account) =>
        account.username === changed.username ? changed : account,
      ),
    );
  return { url, stop, setPassword, pause: server.pause, resume: server.resume };
};
