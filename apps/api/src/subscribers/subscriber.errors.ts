import { DomainError } from '../http';

/** Taken by somebody, or a word that the house uses itself: in both cases another one is needed. */
export class UsernameTaken extends DomainError {
  constructor(username: string) {
    super('subscriber.username-taken', { detail: `"${username}" can't be given to you` });
  }
}
