import type { CreateScheduleInput, Schedule } from '@appointment/contracts';
import { type WitnessedEvent, witnessedEvents } from '../checks/calendars.ts';
import { type DatabaseKind, emptyDatabase } from '../services/database.ts';
import { type MailSink, type ReceivedMail, startMailSink } from '../services/mail-sink.ts';
import {
  type CalendarAccount,
  type Radicale,
  calendarAccounts,
  startRadicale,
} from '../services/radicale.ts';
import { type Server, startServer } from '../services/server.ts';
import { type Patience, until } from '../services/until.ts';
import { Api, type Exchange } from './api.ts';
import { CalendarProgram } from './calendar-program.ts';
import { Owner } from './owner.ts';
import { Stranger } from './stranger.ts';

export const databases: readonly DatabaseKind[] = ['sqlite', 'mariadb'];

export const [alice, bob] = calendarAccounts as [CalendarAccount, CalendarAccount];

/** An owner whose page can be booked, the page, and a stranger who was sent its link. */
export interface Bookable {
  readonly owner: Owner;
  readonly schedule: Schedule;
  readonly stranger: Stranger;
}

/** Any time of any day is open, from now on. */
export const alwaysOpen: CreateScheduleInput = {
  name: 'Intro call',
  timezone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  startTime: '00:00',
  endTime: '23:30',
  slotDuration: 30,
  earliestBooking: 0,
  farthestBooking: 14 * 24 * 60,
};

let people = 0;

/** An address that nobody had before. */
export const newAddress = (name: string): string => `${name}.${(people += 1)}@example.org`;

interface Parts {
  readonly databaseUrl: string | undefined;
  readonly server: Server;
  readonly radicale: Radicale;
  readonly mail: MailSink;
  readonly api: Api;
  readonly close: () => Promise<void>;
}

interface WorldOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Hears of everything that the people of this world say to the server through the API. */
  readonly witness?: (serverUrl: string) => Promise<(exchange: Exchange) => void>;
}

/** The built server with everything that it talks to, all of it started for this one story. */
export class World {
  /** Undefined is an SQLite file of the server's own. */
  readonly databaseUrl: string | undefined;
  readonly server: Server;
  readonly radicale: Radicale;
  readonly mail: MailSink;
  readonly api: Api;
  readonly close: () => Promise<void>;

  private constructor({ databaseUrl, server, radicale, mail, api, close }: Parts) {
    this.databaseUrl = databaseUrl;
    this.server = server;
    this.radicale = radicale;
    this.mail = mail;
    this.api = api;
    this.close = close;
  }

  static async open(kind: DatabaseKind, { env = {}, witness }: WorldOptions = {}): Promise<World> {
    const database = emptyDatabase(kind);
    const [mail, radicale] = await Promise.all([startMailSink(), startRadicale()]);
    const around = async () => {
      await Promise.all([mail.stop(), radicale.stop()]);
      database.drop();
    };
    try {
      const server = await startServer({ databaseUrl: database.url, mailUrl: mail.smtpUrl, env });
      const onExchange = await witness?.(server.url);
      const api = new Api(server.url, onExchange ? { onExchange } : {});
      const close = () => server.stop().then(around);
      return new World({ databaseUrl: database.url, server, radicale, mail, api, close });
    } catch (error) {
      await around();
      throw error;
    }
  }

  signUp(name: string): Promise<Owner> {
    const email = newAddress(name.toLowerCase());
    return Owner.signUp(this.api, { name, email, timezone: 'Europe/Berlin' });
  }

  /** Somebody with a page, whose bookings go into alice's calendar "Work". */
  async bookable(schedule: Partial<CreateScheduleInput> = {}): Promise<Bookable> {
    const owner = await this.signUp('Mara');
    const calendar = await owner.connect(this.radicale.url, alice);
    const published = await owner.publish({ ...alwaysOpen, calendarId: calendar.id, ...schedule });
    const page = { username: owner.subscriber.username, slug: published.slug };
    return { owner, schedule: published, stranger: new Stranger(this.api, page) };
  }

  /** The calendar program that alice uses beside us. */
  get aliceAtWork(): CalendarProgram {
    return new CalendarProgram(`${this.radicale.url}/alice/work/`, alice);
  }

  eventInRadicale(uid: string): WitnessedEvent | undefined {
    const account = { url: this.radicale.url, ...alice };
    return witnessedEvents(account).find((event) => event.uid === uid);
  }

  /** Waits for the event to stand in the calendar as it should. */
  event(uid: string, status: string, patience?: Patience): Promise<WitnessedEvent> {
    const ask = () => {
      const event = this.eventInRadicale(uid);
      return event?.status === status ? event : undefined;
    };
    return until(`the event ${uid} to be ${status}`, ask, patience);
  }

  noEvent(uid: string): Promise<boolean> {
    return until(`the event ${uid} to be gone`, () => !this.eventInRadicale(uid));
  }

  /** Waits for the n-th mail to an address. */
  letter(to: string, n = 1): Promise<ReceivedMail> {
    return until(`letter ${n} to ${to}`, () => this.mail.mails(to)[n - 1], { seconds: 60 });
  }
}

/** The token at the end of the first link of this kind in a letter. */
export const tokenOf = (letter: ReceivedMail, page: 'decide' | 'm'): string => {
  const token = new RegExp(`/${page}/([\\w-]{20,})`).exec(letter.text)?.[1];
  if (!token) throw new Error(`There is no link to /${page}/ in:\n${letter.text}`);
  return token;
};

/** The value of a property of an iCalendar object, without its parameters. */
export const propertyOf = (icalendar: string, name: string): string | undefined =>
  new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'm')
    .exec(icalendar.replace(/\r?\n[ \t]/g, ''))?.[1]
    ?.trim();
