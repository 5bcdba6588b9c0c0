export { type BookingStatus, isLive, LIVE_STATUSES } from './booking-status';
export { type BookingRequest, type Decision, decide } from './decide';
export { ticksOf } from './ticks-of';
export { type Refusal, type Transition, transition, type TransitionOutcome } from './transition';
