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
  return Temporal.Instant.compare(asOf.add({ minutes: staleLimitMinutes }), now) >= 0;
}
