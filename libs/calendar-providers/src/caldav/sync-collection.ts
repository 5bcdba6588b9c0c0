import type { DavConnection } from './dav-connection';
import { calendarFailure, isGone, isNoAnswer, isTooLarge } from './failures';
import { isMember, isSelf, listed, type Listed } from './listing';
import type { DavRow } from './rows';
import type { XmlBody } from './xml/write-xml';

/** What sync-collection says (RFC 6578): addresses only, bodies are read apart. */
export interface SyncReport {
  readonly changed: readonly Listed[];
  readonly gone: readonly Listed[];
  readonly token: string;
}

const MOST_PAGES = 1000;
/** Asked for where a server answers more at once than can be taken. */
const SMALL_PAGE = 500;
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
  try {
    const page = await pageOf(connection, calendar, { since });
    if (page !== 'too-much') return page;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const page = await pageOf(connection, calendar, { since, most: SMALL_PAGE });
  return page === 'too-much' ? undefined : page;
}

async function pageOf(
  connection: DavConnection,
  calendar: string,
  { since, most }: { since: string; most?: number },
): Promise<Page | 'too-much' | undefined> {
  const limit: XmlBody = most === undefined ? {} : { limit: { nresults: String(most) } };
  const parts = { 'sync-token': since, 'sync-level': '1', ...limit, prop: { getetag: {} } };
  const body = { 'sync-collection': parts };
  // The report is defined for depth 0 only; how deep it goes its own level says (RFC 6578, 3.2).
  const answer = await connection.ask({ method: 'REPORT', url: calendar, depth: '0', body });
  const { rows, status, syncToken: token } = answer;
  if (isNoAnswer(status)) throw calendarFailure(answer, `REPORT ${calendar}`);
  if (status === INSUFFICIENT_STORAGE) return 'too-much';
  return rows === undefined || token === undefined ? undefined : { rows, token };
}

const isCut = (row: DavRow, calendar: string): boolean =>
  row.status === INSUFFICIENT_STORAGE && isSelf(row, calendar);

const report = (rows: readonly DavRow[], token: string): SyncReport => ({
  changed: rows.filter(({ status }) => !isGone(status)).map(listed),
  gone: rows.filter(({ status }) => isGone(status)).map(listed),
  token,
});
