import type { SyncToken, Viewpoint } from '@appointment/calendar-providers';
import { LONGEST_BUFFER, LONGEST_SLOT } from '@appointment/contracts';

/** Nobody's pages reach less far than this: it saves reading everything again when one is made. */
const LEAST_REACH_MINUTES = 60 * 24 * 60;
/** A slot that begins at the end of the booking window is to be known to the end of what it keeps free. */
const LONGEST_STAY = { minutes: LONGEST_SLOT + LONGEST_BUFFER };
/** Read so much further, so that time may pass before everything has to be read again. */
const MARGIN = { hours: 14 * 24 };
/** A meeting that goes on since yesterday still counts. */
const LOOK_BACK = { hours: 24 };

/** So often everything is listed anew, although the server tells what changes: not all of them tell the truth. */
const LISTING_EVERY = { hours: 22 };
/** Calendars that were connected together are not all listed in the same minute. */
const SPREAD_SECONDS = 2 * 60 * 60;

/** What the busy index knows of a calendar. */
export interface Known {
  readonly syncToken: string | null;
  readonly horizon: Temporal.Instant | null;
  readonly timezone: string | null;
  readonly listedAt: Temporal.Instant | null;
  /** A first import goes on as long as it is not null. */
  readonly imported: number | null;
  /** Events that could not be read. */
  readonly problems: number;
}

/** What it is to know. */
export interface Wish {
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  readonly ownerAddresses: readonly string[];
  /** Of the owner's pages, the one that reaches furthest; null without pages. */
  readonly farthestBookingMinutes: number | null;
  readonly calendarId: number;
  /** Somebody asks for it who waits for the answer. */
  readonly byHand: boolean;
}

/** What to ask the provider for. */
export interface SyncPlan {
  /** Undefined: everything. */
  readonly since: SyncToken | undefined;
  readonly view: Viewpoint;
  readonly horizon: Temporal.Instant;
}

/**
 * Only what changed, as long as recurring events are expanded far enough and in the owner's present zone, and once a day
 * everything.
 */
export function planSync(known: Known, wish: Wish): SyncPlan {
  const { syncToken, horizon, timezone } = known;
  const needed = wish.now.add({ minutes: reachOf(wish) }).add(LONGEST_STAY);
  const reaches = horizon !== null && Temporal.Instant.compare(horizon, needed) >= 0;
  if (syncToken === null || !reaches || timezone !== wish.timeZone || isListingDue(known, wish))
    return planTo(needed.add(MARGIN), undefined, wish);
  return planTo(horizon, syncToken, wish);
}

const reachOf = ({ farthestBookingMinutes }: Wish): number =>
  Math.max(LEAST_REACH_MINUTES, farthestBookingMinutes ?? 0);

function planTo(
  horizon: Temporal.Instant,
  since: SyncToken | undefined,
  { now, timeZone, ownerAddresses }: Wish,
): SyncPlan {
  const start = now.subtract(LOOK_BACK).epochMilliseconds;
  const within = { start, end: horizon.epochMilliseconds };
  return { since, view: { within, timeZone, ownerAddresses }, horizon };
}

/** An event that could not be read may have been mended: whoever asks by hand wants to hear of it. */
function isListingDue(
  { listedAt, imported, problems }: Known,
  { now, calendarId, byHand }: Wish,
): boolean {
  if (imported !== null) return false;
  if (listedAt === null || (byHand && problems > 0)) return true;
  const due = listedAt.add(LISTING_EVERY).add({ seconds: (calendarId * 7919) % SPREAD_SECONDS });
  return Temporal.Instant.compare(due, now) <= 0;
}
