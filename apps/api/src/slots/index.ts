export { Announcements } from './announcements';
export {
  beFirst,
  type Choice,
  Choices,
  freeOf,
  grantedOf,
  isSpent,
  isTrusted,
  stateOf,
  timeOf,
  toOffered,
  WatchedChoices,
} from './candidates';
export { claim, releaseClaims, takenTime } from './claims';
export { Decisions } from './decisions';
export { type Happened, record } from './history';
export { LIVE_CHECK } from './live-check';
export type { Change, LetterOrder } from './letters';
export { Links } from './links';
export { sameWords } from './earlier-booking';
export { hold, letGo } from './holds';
export { markInvited } from './invited';
export { IdempotencyKey } from './idempotency-key.decorator';
export type { SlotRef } from './locked-slot';
export { MeetingLinks } from './meeting-links';
export { Moves } from './moves';
export type { Destination } from './other-times';
export { guestsOf } from './new-booking';
export { invitedEvent, ownersEvent } from './slot-event';
export { HandPickedClosed, IdempotencyKeyReused, SlotNotOffered, SlotTaken } from './slot.errors';
export { refOf, toReceipt } from './slot.view';
export { SlotsModule } from './slots.module';
export { Undo } from './undo';
