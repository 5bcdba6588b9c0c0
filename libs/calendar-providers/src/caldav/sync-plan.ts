import type { SyncToken } from '../calendar-port';
import type { Asked } from './asked';
import { codeOf } from './failures';
import { Fingerprint } from './fingerprint';
import { ctagOf, listing, type Listed, type Listing } from './listing';
import { type Known, readToken, sightToken, syncToken } from './sync-token';
import { syncCollection, type SyncReport } from './sync-collection';

/** What has to be read so that nothing is missed. */
export interface SyncPlan {
  /** These and the unchanged are all that there is. */
  readonly complete: boolean;
  readonly changed: readonly Listed[];
  /** Said to be gone. */
  readonly gone: readonly Listed[];
  readonly unchanged: readonly Listed[];
  readonly next: SyncToken | undefined;
  /** The server did not know its token any more. */
  readonly forgotten?: boolean;
  /** A token that goes on once so many of the changed are read. */
  readonly resume?: (read: number) => SyncToken;
}

const NOTHING = { changed: [], gone: [], unchanged: [] };

/**
 * Asks what changed since the token: by sync-collection, else by the mark of the collection and its list of ETags. Undefined
 * where the calendar cannot even be listed.
 */
export async function planSync(
  asked: Asked,
  since: SyncToken | undefined,
): Promise<SyncPlan | undefined> {
  const known = readToken(since);
  const some = known?.by === 'sync' ? await changesSince(asked, known) : undefined;
  if (some) return some;
  const seen = known?.by === 'sight' ? known : undefined;
  if (seen?.ctag !== undefined && (await ctagOf(asked.connection, asked.calendar)) === seen.ctag)
    return { ...NOTHING, complete: false, next: since };
  const all = await everything(asked, seen);
  return all && known?.by === 'sync' ? { ...all, forgotten: true } : all;
}

type Synced = Known & { by: 'sync' };
type Seen = Known & { by: 'sight' };

async function changesSince(asked: Asked, known: Synced): Promise<SyncPlan | undefined> {
  const { connection, calendar } = asked;
  const report = await syncCollection(connection, calendar, known.token);
  if (report === undefined) return undefined;
  const { changed, gone, token } = report;
  const complete = await isEverything(asked, report, known);
  const size = complete ? changed.length : known.size && Math.max(0, known.size - gone.length);
  return {
    ...NOTHING,
    changed,
    gone,
    complete,
    ...(complete && { forgotten: true }),
    next: syncToken(token, size),
  };
}

/**
 * Some servers answer a token that they have forgotten with all that they hold, and without a word about what is gone. An answer
 * that could be that is compared with what the calendar holds.
 */
async function isEverything(
  { connection, calendar }: Asked,
  report: SyncReport,
  known: Synced,
): Promise<boolean> {
  if (!couldBeEverything(report, known)) return false;
  const { members } = await listing(connection, calendar);
  const held = new Set(members.map(({ id }) => id));
  return held.size === report.changed.length && report.changed.every(({ id }) => held.has(id));
}

/** So few events are listed for less than a doubt is worth. */
const FEW = 50;

function couldBeEverything({ changed, gone, token }: SyncReport, known: Synced): boolean {
  const { size } = known;
  if (gone.length > 0) return false;
  const isSmall = size !== undefined && size > 0 && size <= FEW;
  if (changed.length === 0) return isSmall && token !== known.token;
  return size === undefined || isSmall || changed.length * 4 >= size;
}

/** All that there is; of it is read what differs from what was seen before. */
async function everything(asked: Asked, seen?: Seen): Promise<SyncPlan | undefined> {
  const all = (await bySync(asked)) ?? (await byListing(asked));
  if (all === undefined) return undefined;
  const { members, token, ctag } = all;
  const before = seen && !isStuck(all, seen) ? seen.seen : Fingerprint.empty(members.length);
  const found = before.compare(members);
  return {
    complete: true,
    changed: found.changed,
    gone: [],
    unchanged: found.unchanged,
    next:
      token === undefined
        ? sightToken(Fingerprint.of(members), ctag)
        : syncToken(token, members.length),
    resume: (read) => sightToken(found.seenAfter(read), undefined),
  };
}

/** So many events are read again for less than a doubt is worth; more of them wait until everything is listed anew. */
const SEVERAL = 500;

/** Something has changed and no ETag with it: there are servers whose ETags never do. */
const isStuck = ({ members, ctag }: All, seen: Seen): boolean =>
  members.length <= SEVERAL &&
  ctag !== undefined &&
  seen.ctag !== undefined &&
  ctag !== seen.ctag &&
  Fingerprint.of(members).encode() === seen.seen.encode();

type All = Listing & { readonly token?: string };

async function bySync({ connection, calendar }: Asked): Promise<All | undefined> {
  const report = await syncCollection(connection, calendar, '');
  return report && { members: report.changed, token: report.token, ctag: undefined };
}

/** Not every server lists a calendar, and not everything it lists can be taken at once. */
async function byListing({ connection, calendar }: Asked): Promise<All | undefined> {
  try {
    return await listing(connection, calendar);
  } catch (failure) {
    if (['too-large', 'forbidden', 'not-caldav', 'server-error'].includes(String(codeOf(failure))))
      return undefined;
    throw failure;
  }
}
