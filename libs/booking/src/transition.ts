import { type BookingStatus, isLive } from './booking-status';

/** What can happen to a slot that was asked for. */
export type Transition =
  | 'confirm'
  /** Takes a confirmation back: the request waits for its owner again. */
  | 'unconfirm'
  | 'decline'
  | 'cancel'
  | 'expire'
  | 'reschedule';

export type Refusal = 'not-requested' | 'not-booked' | 'not-live';

export type TransitionOutcome =
  | { readonly accepted: true; readonly status: BookingStatus; readonly changed: boolean }
  | { readonly accepted: false; readonly reason: Refusal };

interface Arrow {
  readonly to: BookingStatus;
  readonly from: 'requested' | 'booked' | 'live';
}

const ARROWS: Readonly<Record<Transition, Arrow>> = {
  confirm: { from: 'requested', to: 'booked' },
  unconfirm: { from: 'booked', to: 'requested' },
  decline: { from: 'requested', to: 'declined' },
  expire: { from: 'requested', to: 'expired' },
  cancel: { from: 'live', to: 'cancelled' },
  reschedule: { from: 'live', to: 'rescheduled' },
};

/**
 * Where a transition leads. Repeating one is accepted and changes nothing; every arrow that is not named is
 * refused.
 */
export function transition(status: BookingStatus, name: Transition): TransitionOutcome {
  const { from, to } = ARROWS[name];
  if (status === to) return { accepted: true, status, changed: false };
  if (from === 'live' ? isLive(status) : status === from)
    return { accepted: true, status: to, changed: true };
  return { accepted: false, reason: `not-${from}` };
}
