import { join } from 'node:path';
import { removeFolder, startMariadb, temporaryFolder } from '../index.ts';
import type { Row } from './row.ts';

/** An empty database, as DATABASE_URL says it. */
export interface MeasuredDatabase {
  readonly name: string;
  readonly url: string;
}

/** The same measurements on each database; both write every commit to the disk, as in production. */
export const onEachDatabase = async (
  measure: (database: MeasuredDatabase) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const folder = temporaryFolder('bench');
  try {
    const sqlite = await measure({ name: 'SQLite', url: `sqlite:${join(folder, 'bench.sqlite')}` });
    const mariadb = await startMariadb({ durable: true });
    try {
      return [...sqlite, ...(await measure({ name: 'MariaDB', url: `${mariadb.url}bench` }))];
    } finally {
      await mariadb.stop();
    }
  } finally {
    removeFolder(folder);
  }
};
