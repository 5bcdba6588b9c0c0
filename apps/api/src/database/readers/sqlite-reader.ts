import type { Reader } from './reader';

interface Statement {
  all(...parameters: readonly (string | number)[]): unknown[];
}

/** What we need of better-sqlite3. */
export interface SqliteClient {
  readonly name: string;
  readonly memory: boolean;
  prepare(sql: string): Statement;
  close(): void;
}

type Open = new (file: string, options: { readonly: true }) => SqliteClient;

/**
 * A connection of its own: on the ORM's one we would read what an open transaction has written and perhaps takes
 * back, or wait until it ends. A database in memory belongs to one connection, so there is nothing to choose.
 */
export const sqliteReader = (client: SqliteClient): Reader => {
  const own = client.memory
    ? client
    : new (client.constructor as Open)(client.name, { readonly: true });
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const statement = own.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    rows: (sql, parameters) => (prepared.get(sql) ?? prepare(sql)).all(...parameters),
    close: () => {
      if (own !== client) own.close();
    },
  };
};
