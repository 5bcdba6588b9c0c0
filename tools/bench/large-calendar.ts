/** One process of its own that keeps one large calendar, so that its memory can be told from everybody else's. */
import { MikroORM } from '@mikro-orm/core';
import { AuthMemory, caldavPort } from '@appointment/calendar-providers';
import { insertCalendar, insertConnection, insertOwner } from '../../apps/api/test/calendar-rows';
import { syncRoom } from '../../apps/api/test/sync-room';
import { ScriptedCalendars } from '../../apps/api/test/scripted-calendars';
import {
  BusyInterval,
  Calendar,
  isSqlite,
  migrate,
  ormConfig,
  SyncState,
} from '../../apps/api/src/database';
import { SystemClock } from '../../apps/api/src/jobs/clock';

export interface LargeCalendar {
  readonly databaseUrl: string;
  readonly server: string;
}

/** What one sync cost. */
export interface SyncCost {
  readonly milliseconds: number;
  readonly requests: number;
  readonly rowsWritten: number;
  /** In the busy index afterwards. */
  readonly rows: number;
  readonly error: string | null;
  /** Megabytes: before, and at most. */
  readonly residentBefore: number;
  readonly residentAtMost: number;
}

const MEGABYTE = 1_000_000;

/** The real port behind a stand-in for the stored connection. */
class CountedCalendars extends ScriptedCalendars {
  requests = 0;
  readonly #memory = new AuthMemory();

  constructor(readonly server: string) {
    super();
    this.#memory.set(server, 'alice', { scheme: 'basic' });
  }

  override open() {
    const account = { url: `${this.server}/`, username: 'alice', password: 'secret' };
    return caldavPort({
      ...account,
      memory: this.#memory,
      fetch: (url, init) => {
        this.requests += 1;
        return fetch(url, init);
      },
    });
  }
}

/** As the database itself counts them. */
const rowsWritten = async (orm: MikroORM): Promise<number> => {
  const connection = orm.em.getConnection();
  const question = isSqlite(orm.em)
    ? 'select total_changes() as `n`'
    : 'select sum(variable_value) as `n` from information_schema.global_status' +
      " where variable_name in ('HANDLER_WRITE', 'HANDLER_UPDATE', 'HANDLER_DELETE')";
  const [row] = (await connection.execute(question)) as { n: number | string }[];
  return Number(row?.n ?? 0);
};

const open = async ({ databaseUrl, server }: LargeCalendar) => {
  const orm = await MikroORM.init(await ormConfig(databaseUrl));
  await migrate(orm);
  const clock = new SystemClock();
  const ports = new CountedCalendars(server);
  const em = orm.em.fork();
  const connection = await insertConnection(em, await insertOwner(em));
  const { id } = await insertCalendar(em, connection, { dueAt: clock.now() });
  await em.nativeUpdate(Calendar, { id }, { url: `${server}/cal/` });
  const { sync } = syncRoom(orm, clock, ports);
  const count = () => orm.em.fork().count(BusyInterval, { calendar: id });
  const state = () => orm.em.fork().findOneOrFail(SyncState, { calendar: id });
  return { orm, ports, count, state, sync: () => sync.syncCalendar(id) };
};

const measure = async (kept: Awaited<ReturnType<typeof open>>): Promise<SyncCost> => {
  const { orm, ports } = kept;
  const before = { requests: ports.requests, written: await rowsWritten(orm) };
  const residentBefore = process.memoryUsage.rss() / MEGABYTE;
  const begun = performance.now();
  await kept.sync();
  const milliseconds = performance.now() - begun;
  return {
    milliseconds,
    requests: ports.requests - before.requests,
    rowsWritten: (await rowsWritten(orm)) - before.written,
    rows: await kept.count(),
    error: (await kept.state()).lastError,
    residentBefore,
    residentAtMost: (process.resourceUsage().maxRSS * 1024) / MEGABYTE,
  };
};

/** Each message from the parent is one sync; the first names the calendar. */
let kept: ReturnType<typeof open> | undefined;
process.on('message', (calendar: LargeCalendar) => {
  kept ??= open(calendar);
  kept.then(measure).then(
    (cost) => process.send?.(cost),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
