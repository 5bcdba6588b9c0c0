import { MINUTE } from '@appointment/availability';
import { epochMillisecondsOf } from '../database';

/** How well the busy index knows the calendars that an owner connected. */
export interface Freshness {
  /** False while a connected calendar was never read. */
  readonly readable: boolean;
  /** When the calendar that was not seen for longest was last seen; null without calendars, or while unreadable. */
  readonly asOf: Temporal.Instant | null;
  /** Up to when recurring events are known; beyond it nothing is. Null without calendars, or while unreadable. */
  readonly horizon: Temporal.Instant | null;
}

/** True if the owner's limit allows to offer times on what is known. An owner without calendars is always verifiable. */
export function isVerifiable(
  { readable, asOf }: Freshness,
  { now, staleLimitMinutes }: { now: Temporal.Instant; staleLimitMinutes: number },
): boolean {
  if (!readable) return false;
  if (asOf === null) return true;
  return now.epochMilliseconds - asOf.epochMilliseconds <= staleLimitMinutes * MINUTE;
}

/** True if all connected calendars were read within `maxAgeSeconds`, and up to `until`: none has to be asked again. */
export function isFresh(
  { readable, asOf, horizon }: Freshness,
  { now, maxAgeSeconds, until }: { now: Temporal.Instant; maxAgeSeconds: number; until: number },
): boolean {
  if (!readable) return false;
  if (asOf === null) return true;
  if (horizon === null || horizon.epochMilliseconds < until) return false;
  return now.epochMilliseconds - asOf.epochMilliseconds <= maxAgeSeconds * 1000;
}

type Stored = number | string | Date;

export interface FreshnessRow {
  readonly calendars: number | string;
  readonly seen: number | string;
  readonly oldest: Stored | null;
  readonly horizon: Stored | null;
}

/** Beside `freshnessJoins`: what a query over subscribers `o` needs for `freshnessOf`. */
export const freshnessColumns =
  'count(c.`id`) as `calendars`, count(y.`synced_at`) as `seen`,' +
  ' min(y.`synced_at`) as `oldest`, min(y.`horizon`) as `horizon`';

export const freshnessJoins =
  'left join `calendars` c on c.`owner_id` = o.`id` and c.`connected`' +
  ' left join `sync_states` y on y.`calendar_id` = c.`id`';

export const nothingToRead: Freshness = { readable: true, asOf: null, horizon: null };

const instantOf = (stored: Stored | null) =>
  stored === null ? null : Temporal.Instant.fromEpochMilliseconds(epochMillisecondsOf(stored));

export function freshnessOf({ calendars, seen, oldest, horizon }: FreshnessRow): Freshness {
  // A calendar that was never read is no free calendar: as long as there is one, nothing is known.
  if (Number(seen) < Number(calendars)) return { readable: false, asOf: null, horizon: null };
  return { readable: true, asOf: instantOf(oldest), horizon: instantOf(horizon) };
}
