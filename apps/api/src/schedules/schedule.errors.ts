import { DomainError } from '../http';

export class SlugTaken extends DomainError {
  constructor(slug: string) {
    super('schedule.slug-taken', {
      detail: `Another of your schedules is at /${slug}. Choose another address.`,
    });
  }
}

export class SlugReserved extends DomainError {
  constructor(slug: string) {
    super('schedule.slug-reserved', {
      detail: `/${slug} is kept for the service itself. Choose another address.`,
    });
  }
}

export class SchedulePaused extends DomainError {
  constructor() {
    super('schedule.paused', { detail: 'The owner takes no bookings on this page at the moment.' });
  }
}

export class CalendarNotConnected extends DomainError {
  constructor() {
    super('calendar.not-connected', {
      detail:
        'Connect the calendar first; bookings are written only to calendars that are read too.',
    });
  }
}

export class CalendarReadOnly extends DomainError {
  constructor() {
    super('calendar.read-only', {
      detail: 'Its server lets nobody write to this calendar. Choose another one for bookings.',
    });
  }
}

/** A range of the slots query that no answer can be given for. */
export class RangeRefused extends DomainError {
  private constructor(code: string, message: string, field = 'to') {
    super('invalid-input', { errors: [{ field, code, message }] });
  }

  static backwards(): RangeRefused {
    return new RangeRefused('too_small', '`to` is exclusive and comes after `from`');
  }

  static tooLong(mostDays: number): RangeRefused {
    return new RangeRefused('too_big', `At most ${mostDays} days can be asked for at once`);
  }

  static outOfReach(field: string): RangeRefused {
    return new RangeRefused(
      'out_of_reach',
      'At most five years from today can be asked for',
      field,
    );
  }
}

/** A length that strangers can't choose on this page. */
export class LengthRefused extends DomainError {
  constructor(lengths: readonly number[]) {
    const message = `The lengths to choose from are ${lengths.join(', ')} minutes`;
    super('invalid-input', { errors: [{ field: 'duration', code: 'invalid_value', message }] });
  }
}
