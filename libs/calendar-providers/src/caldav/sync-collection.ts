import type { DavConnection } from './dav-connection';
import { isGone, isNoAnswer, statusFailure } from './failures';
import type { Address } from './hrefs';
import { isMember, isSelf } from './listing';
import type { DavRow } from './rows';

/** What sync-collection says (RFC 6578): addresses only, bodies are read apart. */
export interface SyncReport {
  readonly changed: readonly Address[];
  readonly gone: readonly Address[];
  readonly token: string;
}

const MOST_PAGES = 1000;
const INSUFFICIENT_STORAGE = 507;

/**
 * Everything since that token, or everything at all; page by page, as a server may cut its answer (RFC 6578, 3.6). Undefined where
 * it cannot answer: it does not know the report, or no longer knows the token, which servers say by 400, 403, 409 or 500.
 */
export async function syncCollection(
  connection: DavConnection,
  calendar: string,
  since: string,
): Promise<SyncReport | undefined> {
  const changes = new Map<string, DavRow>();
  let token = since;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await nextPage(connection, calendar, token);
    if (page === undefined) return undefined;
    for (const row of page.rows.filter((row) => isMember(row, calendar))) changes.set(row.id, row);
    if (!page.rows.some((row) => isCut(row, calendar)))
      return report([...changes.values()], page.token);
    // A server that makes no progress would be asked for ever.
    if (page.token === token) return undefined;
    token = page.token;
  }
  return undefined;
}

interface Page {
  readonly rows: readonly DavRow[];
  readonly token: string;
}

async function nextPage(
  connection: DavConnection,
  calendar: string,
  since: string,
): Promise<Page | undefined> {
  const parts = { 'd:sync-token': since, 'd:sync-level': '1', 'd:prop': { getetag: {} } };
  const body = { 'sync-collection': parts };
  const answer = await connection.ask({ method: 'REPORT', url: calendar, depth: '0', body });
  const { rows, status, syncToken } = answer;
  if (isNoAnswer(status)) throw statusFailure(answer, `REPORT ${calendar}`);
  return rows === undefined || syncToken === undefined ? undefined : { rows, token: syncToken };
}

const isCut = (row: DavRow, calendar: string): boolean =>
  row.status === INSUFFICIENT_STORAGE && isSelf(row, calendar);

const report = (rows: readonly DavRow[], token: string): SyncReport => ({
  changed: rows.filter((row) => !isMissing(row)),
  gone: rows.filter(isMissing),
  token,
});

const isMissing = ({ status }: DavRow): boolean => isGone(status);
