import { memoryMail } from '@appointment/mailer';
import { MailPort } from '../src/mail';
import { FixedClock } from './fixed-clock';
import { testApp } from './test-app';
import type { TestDatabaseKind } from './test-databases';

/** A real CalDAV server, as another program of the same person would talk to it. Without one its suites are skipped. */
const { RADICALE_URL, CALDAV_HOMES = '' } = process.env;

export const radicaleUrl = RADICALE_URL ?? 'http://127.0.0.1:5232/';
export const describeAtRadicale = RADICALE_URL ? describe : describe.skip;

/** Where alice's calendars are on every server that runs: docs/calendar-servers.md says how to name others. */
export const calendarHomes = [
  ...(RADICALE_URL ? [{ name: 'Radicale', home: new URL('/alice/', RADICALE_URL).href }] : []),
  ...[...CALDAV_HOMES.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', home = '']) => ({ name, home })),
];

const authorization = `Basic ${Buffer.from('alice:alicepw').toString('base64')}`;

export const atRadicale = async (method: string, url: string, body?: string): Promise<Response> => {
  const written = body !== undefined && {
    headers: { authorization, 'content-type': 'text/calendar; charset=utf-8' },
    body,
  };
  const answer = await fetch(url, { method, headers: { authorization }, ...written });
  if (!answer.ok && answer.status !== 404)
    throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
};

/** A calendar's address that no other test knows. */
export const freshCalendarUrl = (name: string): string =>
  new URL(`/alice/${name}-${crypto.randomUUID()}/`, radicaleUrl).href;

/** A server that talks to Radicale as it would in real life; letters stay in memory, and the clock stands still. */
export const radicaleStage = async (kind: TestDatabaseKind) => {
  const database = await kind.create();
  const clock = new FixedClock('2026-03-02T08:00:00Z');
  const mail = memoryMail();
  const outboundAllow = [{ kind: 'host' as const, host: '127.0.0.1', port: undefined }];
  const server = await testApp({
    database,
    clock,
    config: { outboundAllow },
    overrides: [[MailPort, mail]],
  });
  return { database, clock, mail, server };
};
