import type { BookingReceipt, OfferedSlots, Schedule, Session } from '@appointment/contracts';
import { type MemoryMail, memoryMail } from '@appointment/mailer';
import type { Config } from '../src/config';
import {
  BusyInterval,
  Calendar,
  ExternalConnection,
  Subscriber,
  SyncState,
  timeChanged,
} from '../src/database';
import { ConnectionPorts } from '../src/connections';
import { OutboxWorker } from '../src/jobs';
import { MailPort } from '../src/mail';
import { FixedClock } from './fixed-clock';
import { MemoryCalendars } from './memory-calendars';
import { type Person, signUp } from './people';
import { type Asked, testApp, type TestApp } from './test-app';
import type { TestDatabase, TestDatabaseKind } from './test-databases';

/** A server with letters and calendars in memory, as it stands on Monday, 2 March 2026, nine in Berlin. */
export interface BookingStage {
  readonly server: TestApp;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly mail: MemoryMail;
  readonly calendars: MemoryCalendars;
  /** Does all that is due now. */
  drain(): Promise<number>;
  close(): Promise<void>;
}

export const bookingStage = async (
  kind: TestDatabaseKind,
  config: Partial<Config> = {},
): Promise<BookingStage> => {
  const database = await kind.create();
  const clock = new FixedClock();
  const mail = memoryMail();
  const calendars = new MemoryCalendars();
  const server = await testApp({
    database,
    clock,
    config,
    overrides: [
      [MailPort, mail],
      [ConnectionPorts, calendars],
    ],
  });
  const drain = () => server.get(OutboxWorker).drain();
  const close = async () => {
    await server.close();
    await database.drop();
  };
  return { server, database, clock, mail, calendars, drain, close };
};

/** An owner with one page, and a connected calendar that was read a moment ago. */
export interface Host {
  readonly person: Person;
  readonly token: string;
  readonly calendarId: number;
  readonly calendarUrl: string;
  readonly schedule: Schedule;
  /** `/public/ada/intro` */
  readonly page: string;
}

export const connectCalendar = async (
  { database, clock, calendars }: BookingStage,
  ownerId: number,
): Promise<Calendar> => {
  const em = database.orm.em.fork();
  const owner = await em.findOneOrFail(Subscriber, ownerId);
  const typeId = `https://dav.example.org/${ownerId}/`;
  const externalConnection = new ExternalConnection({
    owner,
    name: 'dav.example.org',
    type: 'caldav',
    typeId,
    token: null,
  });
  const calendar = new Calendar({
    owner,
    externalConnection,
    provider: 'caldav',
    title: 'Work',
    color: '#0b7a97',
    url: `${typeId}work/`,
    user: 'ada',
    readOnly: false,
  });
  calendar.connect(clock.now());
  const state = new SyncState({ calendar, nextSyncAt: clock.now() });
  state.syncedAt = clock.now();
  state.horizon = clock.now().add({ hours: 24 * 800 });
  await em.persist([calendar, state]).flush();
  calendars.store.addCalendar({ id: calendar.url, title: calendar.title });
  return calendar;
};

/** Somebody else's event, as if the owner's calendar had just been read. */
export const anEvent = (
  { database }: BookingStage,
  calendar: { readonly id: number; readonly ownerId: number },
  { start, end }: { readonly start: string; readonly end: string },
): Promise<void> =>
  database.orm.em.fork().transactional(async (em) => {
    await timeChanged(em, calendar.ownerId);
    await em.insert(BusyInterval, {
      subscriber: calendar.ownerId,
      calendar: calendar.id,
      eventKey: start,
      start: Temporal.Instant.from(start),
      end: Temporal.Instant.from(end),
    });
  });

/** A page with a working week in Berlin, by half-hours and without notice; a test names what it changes. */
export const publish = async (
  { server }: BookingStage,
  token: string,
  fields: Record<string, unknown> = {},
): Promise<Schedule> => {
  const answer = await server.call('POST', '/schedules', {
    token,
    body: {
      name: 'Intro call',
      timezone: 'Europe/Berlin',
      startTime: '09:00',
      endTime: '17:00',
      startDate: '2026-01-01',
      earliestBooking: 0,
      ...fields,
    },
  });
  if (answer.statusCode !== 201) throw new Error(`No page could be made: ${answer.body}`);
  return answer.json<Schedule>();
};

export const aHost = async (
  stage: BookingStage,
  fields: Record<string, unknown> = {},
): Promise<Host> => {
  const person = await signUp(stage.server, { name: 'Ada', timezone: 'Europe/Berlin' });
  const token = person.accessToken;
  const { id: calendarId, url: calendarUrl } = await connectCalendar(stage, person.subscriber.id);
  const schedule = await publish(stage, token, { calendarId, ...fields });
  const page = `/public/${person.subscriber.username}/${schedule.slug}`;
  return { person, token, calendarId, calendarUrl, schedule, page };
};

/** Tuesday at ten in Berlin: offered by every host's page. */
export const TUESDAY_TEN = '2026-03-03T09:00:00Z';

export const bob = { name: 'Bob', email: 'bob@example.net', timezone: 'Europe/Lisbon' };

/** Asks for a time on a page; says what the body or the headers have besides. */
export const ask = (
  { server }: BookingStage,
  page: string,
  { start = TUESDAY_TEN, body = {}, ...asked }: Asked & { start?: string; body?: object } = {},
) =>
  server.call('POST', `${page}/appointments`, {
    ...asked,
    body: { start, attendee: bob, ...body },
  });

export const book = async (
  stage: BookingStage,
  page: string,
  asked: Parameters<typeof ask>[2] = {},
): Promise<BookingReceipt> => {
  const answer = await ask(stage, page, asked);
  if (answer.statusCode !== 201) throw new Error(`Nothing was booked: ${answer.body}`);
  return answer.json<BookingReceipt>();
};

export const offered = async (
  { server }: BookingStage,
  page: string,
  query = '',
): Promise<OfferedSlots> => (await server.call('GET', `${page}/slots${query}`)).json();

let strangers = 0;

/** Somebody whom no other test writes to. */
export const aStranger = () => {
  strangers += 1;
  return { ...bob, email: `bob-${strangers}@example.net` };
};

/** Access tokens last minutes: whoever comes back later signs in again. */
export const signInAgain = async ({ server }: BookingStage, { person }: Host): Promise<string> => {
  const body = { email: person.subscriber.email, password: 'correct horse battery' };
  return (await server.call('POST', '/auth/login', { body })).json<Session>().accessToken;
};

/** The path below /api/v1 behind a link for people. */
export const doorOf = (url: string): string =>
  new URL(url).pathname
    .replace(/^\/m\//, '/public/appointments/')
    .replace(/^\/decide\//, '/public/decisions/');

/** The first link of that kind in the last letter to an address. */
export const linkIn = ({ mail }: BookingStage, to: string, kind: 'm' | 'decide'): string => {
  const letter = mail.sent.findLast((sent) => sent.to[0]?.email === to);
  const link = letter && new RegExp(`http\\S*/${kind}/[\\w-]+`).exec(letter.text)?.[0];
  if (!link) throw new Error(`No /${kind}/ link was sent to ${to}`);
  return link;
};
