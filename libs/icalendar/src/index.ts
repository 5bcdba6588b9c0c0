export type { BusyView, EventBusyTime } from './busy-view';
export type {
  AttendeeAnswer,
  CalendarEvent,
  EventAttendee,
  EventOrganizer,
  EventStatus,
} from './calendar-event';
export {
  type InvitationMethod,
  writeDownload,
  writeEvent,
  writeInvitation,
} from './write/write-event';
export { busyTimes } from './busy/busy-times';
