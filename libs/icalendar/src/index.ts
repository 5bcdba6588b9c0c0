export { busyTimes } from './busy/busy-times';
export type { BusyView, EventBusyTime } from './busy-view';
export type {
  AttendeeAnswer,
  CalendarEvent,
  EventAttendee,
  EventOrganizer,
  EventStatus,
} from './calendar-event';
export { type EventVersion, readVersion, versionOf } from './read/event-version';
export {
  type InvitationMethod,
  writeDownload,
  writeEvent,
  writeInvitation,
} from './write/write-event';
