/**
 * Writes the next migration for both databases from the entities and the snapshot of the last one:
 *   npm run migration -- add_reminders
 * Needs no running database.
 */
import { MikroORM } from '@mikro-orm/core';
import type { Migrator } from '@mikro-orm/migrations';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ormConfig } from '../apps/api/src/database';

const folder = join(import.meta.dirname, '../apps/api/src/database/migrations');
const urls = { sqlite: 'sqlite::memory:', mysql: 'mysql://nobody:nothing@127.0.0.1:9/none' };

const listOf = (kind: string) => {
  const names = readdirSync(join(folder, kind))
    .filter((file) => /^Migration\d+.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  return [
    ...names.map((name) => `import { ${name} } from './${name}';`),
    '',
    `export const ${kind}Migrations = [`,
    ...names.map((name) => `  { name: '${name}', class: ${name} },`),
    '];',
    '',
  ].join('\n');
};

const writeFormatted = async (file: string, source: string) =>
  writeFileSync(file, await format(source, { ...(await resolveConfig(file)), filepath: file }));

/** The first migration starts from nothing; a snapshot that says so spares the migrator a database. */
const startFromNothing = (kind: string) => {
  const snapshot = join(folder, kind, 'snapshot.json');
  if (existsSync(snapshot)) return;
  writeFileSync(snapshot, JSON.stringify({ namespaces: [], tables: [], nativeEnums: {} }));
};

/** Migrations only go forward. */
const withoutDown = (file: string) => {
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace(/\n\s*override down\(\)[\s\S]*?\n {2}}\n/, ''));
};

const create = async (kind: keyof typeof urls, name: string) => {
  startFromNothing(kind);
  const orm = await MikroORM.init({
    ...(await ormConfig(urls[kind])),
    migrations: {
      path: join(folder, kind),
      pathTs: join(folder, kind),
      snapshot: true,
      snapshotName: 'snapshot',
      emit: 'ts',
      fileName: (timestamp: string) => `Migration${timestamp}_${name}`,
    },
  } as never);
  const { migrator } = orm as unknown as { migrator: Migrator };
  const { fileName } = await migrator.create(join(folder, kind), false, false, name);
  if (fileName) withoutDown(join(folder, kind, fileName));
  console.log(`${kind}: ${fileName || 'nothing to change'}`);
  await writeFormatted(join(folder, kind, 'index.ts'), listOf(kind));
  await orm.close();
};

const name = process.argv[2] ?? 'change';
await create('sqlite', name);
await create('mysql', name);
