export { Decisions, type SlotRef } from './decisions';
export type { LetterOrder } from './letters';
export { Links } from './links';
export { invitedEvent } from './slot-event';
export { refOf } from './slot.view';
export { SlotsModule } from './slots.module';
