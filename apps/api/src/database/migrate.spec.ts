import { MikroORM } from '@mikro-orm/core';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from './migrate';
import { ormConfig } from './orm-config';

const folder = mkdtempSync(join(tmpdir(), 'appointment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const server = process.env['MARIADB_URL'];
const places: [name: string, url: string | undefined][] = [
  ['sqlite', `sqlite:${folder}/deep/down/new.sqlite`],
  ['mariadb', server && new URL(`test_${randomBytes(6).toString('hex')}`, server).href],
];

const appliedTo = async (orm: MikroORM): Promise<readonly string[]> => {
  const sql = 'select name from mikro_orm_migrations order by id';
  const rows: { name: string }[] = await orm.em.fork().getConnection().execute(sql);
  return rows.map(({ name }) => name);
};

for (const [name, url = ''] of places)
  (url ? describe : describe.skip)(`Replicas that start at once on an empty ${name}`, () => {
    let orms: MikroORM[];

    beforeAll(async () => {
      const start = async () => MikroORM.init(await ormConfig(url));
      orms = await Promise.all([start(), start(), start()]);
    });

    afterAll(async () => {
      if (name === 'mariadb') await orms[0]?.schema.dropDatabase();
      await Promise.all(orms.map((orm) => orm.close(true)));
    });

    it('migrate it once, and find nothing to do later', async () => {
      await Promise.all(orms.map(migrate));
      const applied = await Promise.all(orms.map(appliedTo));
      expect(applied[0]).not.toEqual([]);
      expect(applied[0]).toEqual([...new Set(applied[0])]);
      expect(applied).toEqual([applied[0], applied[0], applied[0]]);
      await Promise.all(orms.map(migrate));
      expect(await Promise.all(orms.map(appliedTo))).toEqual(applied);
    });
  });
