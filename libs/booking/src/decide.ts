import {
  type CompiledRules,
  type EpochMilliseconds,
  type Interval,
  isOffered,
  MINUTE,
} from '@appointment/availability';

/** A start that somebody asks for, and all that the answer depends on. */
export interface BookingRequest {
  readonly rules: CompiledRules;
  readonly start: EpochMilliseconds;
  /** All busy time of the owner: calendars, and live slots with their buffers over all schedules. */
  readonly busy: readonly Interval[];
  readonly now: EpochMilliseconds;
  readonly confirmation: 'by-owner' | 'automatic';
  /** False: the schedule is paused. */
  readonly active: boolean;
  /** How long a request waits for its owner; a day if not said. */
  readonly expiryMinutes?: number;
}

export type Decision =
  | {
      readonly accepted: true;
      readonly status: 'requested' | 'booked';
      readonly end: EpochMilliseconds;
      /** When the request lapses; null for what is booked at once. */
      readonly expiresAt: EpochMilliseconds | null;
    }
  | { readonly accepted: false; readonly reason: 'paused' | 'not-offered' | 'taken' };

const A_DAY_IN_MINUTES = 24 * 60;

/**
 * Whether a start may be booked: exactly when it is offered. `taken` says that only busy time stands in its
 * way.
 */
export function decide(request: BookingRequest): Decision {
  const { rules, start, busy, now, active } = request;
  if (!active) return { accepted: false, reason: 'paused' };
  if (!isOffered(rules, start, { busy: [], now }))
    return { accepted: false, reason: 'not-offered' };
  if (!isOffered(rules, start, { busy, now })) return { accepted: false, reason: 'taken' };
  return accept(request);
}

function accept({ rules, start, now, confirmation, expiryMinutes }: BookingRequest): Decision {
  const end = start + rules.slot;
  if (confirmation === 'automatic')
    return { accepted: true, status: 'booked', end, expiresAt: null };
  const waitsUntil = now + (expiryMinutes ?? A_DAY_IN_MINUTES) * MINUTE;
  return { accepted: true, status: 'requested', end, expiresAt: Math.min(waitsUntil, start) };
}
