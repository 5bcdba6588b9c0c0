export { busyTimes } from './busy/busy-times';
export { type Availability, readAvailability } from './availability/read-availability';
export { type EventInstance, listInstances } from './busy/list-instances';
export type { BusyView, EventBusyTime } from './busy-view';
export type {
  AttendeeAnswer,
  CalendarEvent,
  EventAttendee,
  EventOrganizer,
  EventStatus,
} from './calendar-event';
export { isAboutTime, leavesTimeOpen } from './read/problems';
export { readTitle } from './read/read-title';
export { type ReadAttendee, type ReadEvent, readEvent } from './read/read-event';
export { type EventVersion, readVersion, versionOf } from './read/event-version';
export { mergeEvent } from './write/merge-event';
export { type Feed, feedInParts, type FeedParts, writeFeed } from './write/write-feed';
export { type FreeBusy, writeFreeBusy } from './write/write-free-busy';
export {
  type InvitationMethod,
  writeDownload,
  writeEvent,
  writeInvitation,
} from './write/write-event';
