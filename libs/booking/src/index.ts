export { type BookingStatus, isLive, LIVE_STATUSES } from './booking-status';
export { type Change, changeableUntil, isChangeable } from './changeable';
export { type BookingRequest, type Decision, type DecisionRefusal, decide } from './decide';
export { type Reminders, reminderTimes } from './reminder-times';
export { ticksOf } from './ticks-of';
export { type Refusal, type Transition, transition, type TransitionOutcome } from './transition';
