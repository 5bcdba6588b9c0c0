import type { SyncToken, Viewpoint } from '@appointment/calendar-providers';

/** Nobody's pages reach less far than this: it saves reading everything again when one is made. */
const LEAST_REACH_MINUTES = 60 * 24 * 60;
/** A slot that begins at the end of the booking window is to be known to its own end. */
const LONGEST_SLOT = { hours: 10 };
/** Read so much further, so that time may pass before everything has to be read again. */
const MARGIN = { hours: 14 * 24 };
/** A meeting that goes on since yesterday still counts. */
const LOOK_BACK = { hours: 24 };

/** What the busy index knows of a calendar. */
export interface Known {
  readonly syncToken: string | null;
  readonly horizon: Temporal.Instant | null;
  readonly timezone: string | null;
}

/** What it is to know. */
export interface Wish {
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  readonly ownerAddresses: readonly string[];
  /** Of the owner's pages, the one that reaches furthest; null without pages. */
  readonly farthestBookingMinutes: number | null;
}

/** What to ask the provider for. */
export interface SyncPlan {
  /** Undefined: everything. */
  readonly since: SyncToken | undefined;
  readonly view: Viewpoint;
  readonly horizon: Temporal.Instant;
}

/**
 * Only what changed, as long as recurring events are expanded far enough and in the owner's present zone; everything
 * otherwise.
 */
export function planSync(known: Known, wish: Wish): SyncPlan {
  const { now, timeZone, ownerAddresses, farthestBookingMinutes } = wish;
  const reach = Math.max(LEAST_REACH_MINUTES, farthestBookingMinutes ?? 0);
  const needed = now.add({ minutes: reach }).add(LONGEST_SLOT);
  const planTo = (horizon: Temporal.Instant, since: SyncToken | undefined): SyncPlan => {
    const start = now.subtract(LOOK_BACK).epochMilliseconds;
    return {
      since,
      view: { within: { start, end: horizon.epochMilliseconds }, timeZone, ownerAddresses },
      horizon,
    };
  };
  const { syncToken, horizon, timezone } = known;
  const reaches = horizon !== null && Temporal.Instant.compare(horizon, needed) >= 0;
  if (syncToken !== null && reaches && timezone === timeZone) return planTo(horizon, syncToken);
  return planTo(needed.add(MARGIN), undefined);
}
