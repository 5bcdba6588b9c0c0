import type { SubscriberLevel } from '@appointment/contracts';
import { DomainError } from '../http';
import { calendarLimit } from './calendar-allowance';

export class CalendarLimitReached extends DomainError {
  constructor(level: SubscriberLevel) {
    const message = `The ${level} tier connects up to ${calendarLimit(level)} calendars. Disconnect one of them first.`;
    super('calendar.limit-reached', {
      detail: message,
      errors: [{ field: 'connected', code: 'calendar.limit-reached', message }],
    });
  }
}

export class CalendarInUse extends DomainError {
  constructor(title: string) {
    super('calendar.in-use', {
      detail: `A page writes its bookings into "${title}", or meetings in it are still to come. Choose another calendar for your pages first.`,
    });
  }
}

export class CalendarNotConnected extends DomainError {
  constructor(title: string) {
    super('calendar.not-connected', {
      detail: `"${title}" is not connected, so nothing is read from it. Connect it first.`,
    });
  }
}

/** A calendar that has to be asked before a booking could not answer in time. Never the same as "free". */
export class CalendarUnavailable extends DomainError {
  constructor(cause?: unknown) {
    super('calendar-unavailable', {
      cause,
      detail: 'The calendar behind this page could not be checked. Try again in a moment.',
      retryAfter: 30,
    });
  }
}
