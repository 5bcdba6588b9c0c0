import type { CreateScheduleInput } from '@appointment/contracts';
import {
  Api,
  CalendarProgram,
  Owner,
  type Radicale,
  type Server,
  Stranger,
  calendarAccounts,
  startMailSink,
  startRadicale,
  startServer,
} from '../index.ts';

/** A server with one owner whose calendar holds a busy month, and a page that anybody can book. */
export interface Scene {
  readonly server: Server;
  readonly owner: Owner;
  readonly stranger: Stranger;
  readonly close: () => Promise<void>;
}

const BUSY_EVENTS = 100;

const stamp = (instant: Temporal.Instant) =>
  instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

const fillCalendar = async (radicale: Radicale) => {
  const [alice] = calendarAccounts;
  if (!alice) throw new Error('Radicale knows nobody');
  const program = new CalendarProgram(`${radicale.url}/alice/work/`, alice);
  const now = Temporal.Now.instant();
  for (let n = 0; n < BUSY_EVENTS; n += 1) {
    const start = now.add({ hours: 7 * n + 1 });
    const lines = [`DTSTART:${stamp(start)}`, `DTEND:${stamp(start.add({ minutes: 50 }))}`];
    await program.put({ uid: `busy-${n}`, lines });
  }
  return alice;
};

/** Working days by half-hours, as most owners have it. */
const workingDays: CreateScheduleInput = {
  name: 'Intro call',
  timezone: 'Europe/Berlin',
  startTime: '09:00',
  endTime: '17:00',
  earliestBooking: 0,
  farthestBooking: 30 * 24 * 60,
};

interface SceneOptions {
  readonly databaseUrl?: string;
  readonly page?: Partial<CreateScheduleInput>;
}

export const openScene = async ({ databaseUrl, page }: SceneOptions = {}): Promise<Scene> => {
  const [mail, radicale] = await Promise.all([startMailSink(), startRadicale()]);
  const account = await fillCalendar(radicale);
  const server = await startServer({
    mailUrl: mail.smtpUrl,
    ...(databaseUrl ? { databaseUrl } : {}),
  });
  const api = new Api(server.url);
  const owner = await Owner.signUp(api, { name: 'Mara', email: 'mara@example.org' });
  const { id } = await owner.connect(radicale.url, account);
  const { slug } = await owner.publish({ ...workingDays, calendarId: id, ...page });
  return {
    server,
    owner,
    stranger: new Stranger(api, { username: owner.subscriber.username, slug }),
    close: async () => {
      await server.stop();
      await Promise.all([mail.stop(), radicale.stop()]);
    },
  };
};
