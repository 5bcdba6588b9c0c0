import {
  Api,
  CalendarProgram,
  Owner,
  type Radicale,
  type Server,
  type ServerOptions,
  Stranger,
  calendarAccounts,
  startMailSink,
  startRadicale,
  startServer,
} from '../index.ts';

/** A server with one owner whose calendar holds a busy month, and a page that anybody can book. */
export interface Scene {
  readonly server: Server;
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

export const openScene = async (options: Partial<ServerOptions> = {}): Promise<Scene> => {
  const [mail, radicale] = await Promise.all([startMailSink(), startRadicale()]);
  const account = await fillCalendar(radicale);
  const server = await startServer({ mailUrl: mail.smtpUrl, ...options });
  const api = new Api(server.url);
  const owner = await Owner.signUp(api, { name: 'Mara', email: 'mara@example.org' });
  const calendar = await owner.connect(radicale.url, account);
  const { slug } = await owner.publish({
    name: 'Intro call',
    calendarId: calendar.id,
    timezone: 'Europe/Berlin',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    startTime: '00:00',
    endTime: '23:50',
    slotDuration: 10,
    earliestBooking: 0,
    farthestBooking: 30 * 24 * 60,
  });
  return {
    server,
    stranger: new Stranger(api, { username: owner.subscriber.username, slug }),
    close: async () => {
      await server.stop();
      await Promise.all([mail.stop(), radicale.stop()]);
    },
  };
};
