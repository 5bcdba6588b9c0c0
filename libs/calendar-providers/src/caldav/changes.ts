import type { CalendarChanges, SyncToken } from '../calendar-port';
import { allOf, readEvents, readMissing } from './bodies';
import type { Asked } from './asked';
import type { Address } from './hrefs';
import { ctagOf, listing } from './listing';
import { syncCollection, type SyncReport } from './sync-collection';

const BY_SYNC = 'sync:';
const BY_CTAG = 'ctag:';

/** What changed since the token; everything where there is none or it leads nowhere. */
export async function changesOf(
  asked: Asked,
  since: SyncToken | undefined,
): Promise<CalendarChanges> {
  const some =
    since?.startsWith(BY_SYNC) === true
      ? await changesSince(asked, since.slice(BY_SYNC.length))
      : await nothingNewSince(asked, since);
  return some ?? (await everything(asked));
}

async function changesSince(asked: Asked, token: string): Promise<CalendarChanges | undefined> {
  const { connection, calendar } = asked;
  const report = await syncCollection(connection, calendar, token);
  if (report === undefined) return undefined;
  const complete = await isEverything(asked, report);
  return answer(asked, { ...report, complete, next: BY_SYNC + report.token });
}

/** A calendar without sync-collection has at least a mark that changes with it. */
async function nothingNewSince(
  { connection, calendar }: Asked,
  since: SyncToken | undefined,
): Promise<CalendarChanges | undefined> {
  if (since?.startsWith(BY_CTAG) !== true) return undefined;
  const ctag = await ctagOf(connection, calendar);
  if (ctag === undefined || BY_CTAG + ctag !== since) return undefined;
  return { complete: false, changed: [], gone: [], next: since, problems: [] };
}

async function everything(asked: Asked): Promise<CalendarChanges> {
  const { connection, calendar } = asked;
  const report = await syncCollection(connection, calendar, '');
  if (report)
    return answer(asked, { ...report, gone: [], complete: true, next: BY_SYNC + report.token });
  const { members, ctag } = await listing(connection, calendar);
  const next = ctag === undefined ? undefined : BY_CTAG + ctag;
  return answer(asked, { changed: members, gone: [], complete: true, next });
}

/**
 * Some servers answer a token that they have forgotten with all that they hold, and without a word about what is gone. One change
 * is no sign of that; two or more without a deletion are compared with what the calendar holds.
 */
async function isEverything(
  { connection, calendar }: Asked,
  { changed, gone }: SyncReport,
): Promise<boolean> {
  if (changed.length < 2 || gone.length > 0) return false;
  const { members } = await listing(connection, calendar);
  const held = new Set(members.map(({ id }) => id));
  return held.size === changed.length && changed.every(({ id }) => held.has(id));
}

interface Told {
  readonly changed: readonly Address[];
  readonly gone: readonly Address[];
  readonly complete: boolean;
  readonly next: SyncToken | undefined;
}

/** Reads what changed, and looks whether what is said to be gone is: servers report phantom deletions. */
async function answer(
  { connection, calendar, view }: Asked,
  { changed, gone, complete, next }: Told,
): Promise<CalendarChanges> {
  const read = await readEvents({ connection, calendar, view }, changed);
  const missed = await readMissing({ connection, calendar, view }, gone);
  return { ...allOf([read, missed]), complete, next };
}
