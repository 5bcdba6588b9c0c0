import type { Slot } from '../database';
import { DomainError } from '../http';

export class TooManyHandPicked extends DomainError {
  constructor(most: number) {
    super('hand-picked.limit-reached', {
      detail: `There are ${most} of them already. Remove one that is not needed any more.`,
    });
  }
}

export class HandPickedInUse extends DomainError {
  constructor(taken: readonly Slot[]) {
    const times = taken.map(({ start }) => start.toString()).join(', ');
    super('hand-picked.in-use', {
      detail: `Somebody has picked ${times}. Cancel that meeting first, or leave the time in the list.`,
    });
  }
}

/** Times that were to be kept, and that something else has: each is named. */
export class TimesTaken extends DomainError {
  constructor(taken: readonly { readonly place: number; readonly start: Temporal.Instant }[]) {
    super('slot-taken', {
      detail: 'Something else stands there already, so these times can’t be kept. Leave them out.',
      errors: taken.map(({ place, start }) => ({
        field: `slots.${place}`,
        code: 'slot-taken',
        message: `${start.toString()} is taken`,
      })),
    });
  }
}
