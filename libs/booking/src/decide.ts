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
  /** Starts of the schedule's own live slots, for its limits; none if not said. */
  readonly booked?: readonly EpochMilliseconds[];
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
  | { readonly accepted: false; readonly reason: DecisionRefusal };

/** `taken`: only busy time stands in its way. `limit-reached`: only a limit per day or week does. */
export type DecisionRefusal = 'paused' | 'not-offered' | 'taken' | 'limit-reached';

const A_DAY_IN_MINUTES = 24 * 60;

/**
 * Whether a start may be booked: exactly when it is offered. Whoever asks for another length than the usual one
 * hands in the rules `withLength`.
 */
export function decide(request: BookingRequest): Decision {
  const reason = refusal(request);
  return reason ? { accepted: false, reason } : accept(request);
}

function refusal(request: BookingRequest): DecisionRefusal | undefined {
  const { rules, start, busy, booked = [], now, active } = request;
  if (!active) return 'paused';
  if (!isOffered(rules, start, { busy: [], now })) return 'not-offered';
  if (!isOffered(rules, start, { busy, now })) return 'taken';
  return isOffered(rules, start, { busy, booked, now }) ? undefined : 'limit-reached';
}

function accept({ rules, start, now, confirmation, expiryMinutes }: BookingRequest): Decision {
  const end = start + rules.slot;
  if (confirmation === 'automatic')
    return { accepted: true, status: 'booked', end, expiresAt: null };
  const waitsUntil = now + (expiryMinutes ?? A_DAY_IN_MINUTES) * MINUTE;
  return { accepted: true, status: 'requested', end, expiresAt: Math.min(waitsUntil, start) };
}
