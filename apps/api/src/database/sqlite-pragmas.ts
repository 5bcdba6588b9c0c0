const pragmas = [
  'foreign_keys = on',
  // Readers never wait for the writer, and a power cut loses nothing that was committed.
  'journal_mode = wal',
  'synchronous = full',
  // Another process that writes is waited for, milliseconds; nothing else happens here meanwhile.
  'busy_timeout = 1000',
];

/** The one thing that we ask of the driver's connection. */
interface RawConnection {
  executeQuery(query: { sql: string; parameters: unknown[] }): Promise<unknown>;
}

/** What every connection to an SQLite file begins with. */
export const preparePragmas = async (connection: unknown): Promise<void> => {
  for (const pragma of pragmas)
    await (connection as RawConnection).executeQuery({ sql: `pragma ${pragma}`, parameters: [] });
};
