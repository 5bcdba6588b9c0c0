/** Runs statements that only read, each prepared the first time. */
export interface Reader {
  rows(sql: string, parameters: readonly (string | number)[]): unknown[] | Promise<unknown[]>;
  close(): void;
}
