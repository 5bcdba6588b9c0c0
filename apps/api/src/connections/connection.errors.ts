import type { ProviderUnavailable } from '@appointment/calendar-providers';
import { DomainError } from '../http';
import { problemCodeOf, remedyOf } from './provider-problem';

/** The server behind what was typed could not be used; the problem names the field to look at. */
export class ConnectFailed extends DomainError {
  constructor(cause: ProviderUnavailable) {
    const code = problemCodeOf(cause);
    const message = remedyOf(cause);
    const field = cause.code === 'wrong-password' ? 'password' : 'url';
    super(code, { cause, detail: message, errors: [{ field, code, message }] });
  }
}

export class AlreadyConnected extends DomainError {
  constructor(name: string) {
    super('connection.already-connected', {
      detail: `This account of ${name} is connected and works. Its calendars are in your list.`,
      errors: [
        { field: 'username', code: 'connection.already-connected', message: 'Already connected' },
      ],
    });
  }
}

export class NoCredentials extends DomainError {
  constructor() {
    super('invalid-input', {
      errors: [
        { field: 'password', code: 'custom', message: 'This connection has no user and password' },
      ],
    });
  }
}

export class ConnectionInUse extends DomainError {
  constructor(name: string) {
    super('connection.in-use', {
      detail: `Bookings are written to a calendar of ${name}, or meetings in it are still to come. Choose another calendar for your pages first.`,
    });
  }
}
