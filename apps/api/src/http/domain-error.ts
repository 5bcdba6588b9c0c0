import type { FieldProblem, ProblemCode } from '@appointment/contracts';

export interface DomainErrorOptions extends ErrorOptions {
  /** Which thing, and what the reader may do next. */
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Seconds to wait. */
  readonly retryAfter?: number;
}

/** A refusal that the caller is told by its stable code. Rooms have subclasses of their own. */
export class DomainError extends Error {
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: ProblemCode,
    { detail, errors, retryAfter, ...options }: DomainErrorOptions = {},
  ) {
    super(detail ?? code, options);
    this.name = new.target.name;
    this.detail = detail;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** There is no such thing, or it is somebody else's: both look alike. */
export class NotFound extends DomainError {
  constructor(detail?: string) {
    super('not-found', { detail });
  }
}

export class InvalidInput extends DomainError {
  constructor(errors: readonly FieldProblem[]) {
    super('invalid-input', { errors });
  }
}

/** There is something here, but it can't be done to it. */
export class MethodNotAllowed extends DomainError {
  constructor() {
    super('method-not-allowed');
  }
}
