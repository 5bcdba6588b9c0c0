import { ConnectionException } from '@mikro-orm/core';

/** Some of these come from the network as they are, some wrapped by the ORM, which keeps the code. */
const codes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_NORMAL_SHUTDOWN',
  'ER_SERVER_SHUTDOWN',
]);

/** Whether an error says that the database can't be reached: nothing is wrong with the question. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof ConnectionException || codes.has((error as { code?: unknown } | null)?.code);
