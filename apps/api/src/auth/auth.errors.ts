import { DomainError } from '../http';

export class SignedOut extends DomainError {
  constructor() {
    super('signed-out');
  }
}

/** Address unknown or password wrong: nobody is told which. */
export class WrongCredentials extends DomainError {
  constructor() {
    super('auth.wrong-credentials');
  }
}

export class SchemeOff extends DomainError {
  constructor(scheme: string) {
    super('auth.scheme-off', { detail: `Signing in by ${scheme} is switched off here` });
  }
}

export class RefreshInvalid extends DomainError {
  constructor() {
    super('auth.refresh-invalid', { detail: 'Sign in again' });
  }
}

export class AccountDisabled extends DomainError {
  constructor() {
    super('auth.account-disabled', { detail: 'An administrator can enable it again' });
  }
}

export class SignUpClosed extends DomainError {
  constructor() {
    super('auth.sign-up-closed', { detail: 'Ask whoever runs this server for an invite code' });
  }
}

export class EmailTaken extends DomainError {
  constructor() {
    super('subscriber.email-taken', { detail: 'Sign in, or use another address' });
  }
}
