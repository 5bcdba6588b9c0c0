import type { Reader } from './reader';

/** What we need of mysql2. */
export interface MysqlPool {
  execute(
    sql: string,
    parameters: readonly (string | number)[],
    done: (error: Error | null, rows: unknown[]) => void,
  ): void;
}

/** Prepared on the server; each connection of the pool keeps its own, and the pool is closed by the ORM. */
export const mysqlReader = (pool: MysqlPool): Reader => ({
  rows: (sql, parameters) =>
    new Promise((resolve, reject) => {
      pool.execute(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
    }),
  close: () => undefined,
});
