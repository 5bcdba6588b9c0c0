export type { BusyView, EventBusyTime } from './busy-view';
export type {
  AttendeeAnswer,
  CalendarEvent,
  EventAttendee,
  EventOrganizer,
  EventStatus,
} from './calendar-event';
