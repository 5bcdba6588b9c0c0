import { DomainError } from '../http';

export class SlotTaken extends DomainError {
  constructor(options: ErrorOptions = {}) {
    super('slot-taken', {
      ...options,
      detail: 'Somebody or something else has this time now. Choose another one.',
    });
  }
}

export class SlotNotOffered extends DomainError {
  constructor() {
    super('slot-not-offered', {
      detail: 'No slot of this page starts then. Choose one of those that are offered.',
      errors: [{ field: 'start', code: 'slot-not-offered', message: 'This start is not offered' }],
    });
  }
}

export class IdempotencyKeyReused extends DomainError {
  constructor() {
    super('idempotency-key-reused', {
      detail: 'This Idempotency-Key came with another request before. Use a new key.',
    });
  }
}

/** Unknown, expired and revoked links look alike. */
export class LinkInvalid extends DomainError {
  constructor() {
    super('link.invalid', { detail: 'This link is not known or is too old.' });
  }
}

export class NotDecidable extends DomainError {
  constructor(status: string) {
    super('appointment.not-decidable', {
      detail: `The appointment is ${status}, so this can't be done to it any more.`,
    });
  }
}

export class AppointmentMoved extends DomainError {
  constructor() {
    super('appointment.moved', {
      detail: 'The request stands at another time by now. Look at it again before you answer.',
    });
  }
}

export class AppointmentOver extends DomainError {
  constructor() {
    super('appointment.over', { detail: 'What is over can be changed no more.' });
  }
}

export class TooLate extends DomainError {
  constructor() {
    super('appointment.too-late', {
      detail: 'The owner allows no changes so shortly before. Write to them.',
    });
  }
}

export class HandPickedClosed extends DomainError {
  constructor() {
    super('hand-picked.closed', {
      detail: 'It was closed, or somebody has picked a time. Ask for another link.',
    });
  }
}

export class NotMovable extends DomainError {
  constructor() {
    super('appointment.not-movable', {
      detail: 'There is no page any more that offers other times. Cancel it and ask for a new one.',
    });
  }
}

export class NotUndoable extends DomainError {
  constructor() {
    super('appointment.not-undoable', {
      detail: 'The others know of the confirmation by now. Cancel or move the meeting instead.',
    });
  }
}
