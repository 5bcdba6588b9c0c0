import { MikroORM } from '@mikro-orm/core';
import type { Migrator } from '@mikro-orm/migrations';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Calendar, SyncState } from './entities';
import { migrate } from './migrate';
import { ormConfig } from './orm-config';
import { sqliteMigrations } from './migrations/sqlite';

const folder = mkdtempSync(join(tmpdir(), 'appointment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const server = process.env['MARIADB_URL'];
const places: [name: string, url: string | undefined][] = [
  ['sqlite', `sqlite:${folder}/old.sqlite`],
  ['mariadb', server && new URL(`test_${randomBytes(6).toString('hex')}`, server).href],
];

const firstMigration = sqliteMigrations[0]?.name ?? '';
const noon = "'2026-11-22 12:00:00.000'";

/** A house as its first edition left it: somebody with a calendar that was read. */
const firstInhabitants = (moment: string) => [
  `insert into subscribers (id, username, email, name, time_created, time_updated)
     values (1, 'mara', 'mara@example.org', 'Mara', ${moment}, ${moment})`,
  `insert into external_connections (id, owner_id, name, type, type_id, time_created, time_updated)
     values (1, 1, 'Home', 'caldav', 'https://dav.example.org/', ${moment}, ${moment})`,
  `insert into calendars (id, owner_id, external_connection_id, provider, title, color, url, user,
       connected, time_created, time_updated)
     values (1, 1, 1, 'google', 'Work', '#336699', 'https://dav.example.org/work/', 'mara', 1,
       ${moment}, ${moment})`,
  `insert into sync_states (calendar_id, next_sync_at, failures) values (1, ${moment}, 3)`,
];

for (const [name, url = ''] of places)
  (url ? describe : describe.skip)(`A database of the first edition on ${name}`, () => {
    let orm: MikroORM;

    beforeAll(async () => {
      orm = await MikroORM.init(await ormConfig(url));
      await orm.schema.ensureDatabase();
      await (orm as unknown as { migrator: Migrator }).migrator.up({ to: firstMigration });
      const moment = name === 'sqlite' ? '1763812800000' : noon;
      for (const sql of firstInhabitants(moment)) await orm.em.fork().getConnection().execute(sql);
    });

    afterAll(async () => {
      if (name === 'mariadb') await orm.schema.dropDatabase();
      await orm.close(true);
    });

    it('keeps all that is in it', async () => {
      await migrate(orm);
      const em = orm.em.fork();
      const calendar = await em.findOneOrFail(Calendar, 1, { populate: ['externalConnection'] });
      expect(calendar).toMatchObject({ provider: 'google', title: 'Work' });
      expect(calendar.externalConnection).toMatchObject({ type: 'caldav', availability: null });
      expect(await em.findOneOrFail(SyncState, 1)).toMatchObject({ failures: 3, problems: 0 });
    });

    it('takes what the first edition did not know', async () => {
      const em = orm.em.fork();
      const calendar = await em.findOneOrFail(Calendar, 1);
      calendar.provider = 'ics';
      await em.flush();
      expect(await em.fork().findOneOrFail(Calendar, 1)).toMatchObject({ provider: 'ics' });
    });
  });
