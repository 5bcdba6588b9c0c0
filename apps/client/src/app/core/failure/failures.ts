import { ErrorHandler, inject, Service, signal } from '@angular/core';

export type Failure = 'broken' | 'new-version';

/** A part of the client that an older index.html names and the server no longer has. */
const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script failed/i.test(error.message);

/** The error nobody caught. The page stays as it is, and what was typed with it. */
@Service()
export class Failures {
  readonly #current = signal<Failure | undefined>(undefined);
  readonly current = this.#current.asReadonly();

  report(error: unknown): void {
    this.#current.set(isMissingChunk(error) ? 'new-version' : 'broken');
  }

  dismiss(): void {
    this.#current.set(undefined);
  }
}

@Service()
export class ReportingErrorHandler implements ErrorHandler {
  readonly #failures = inject(Failures);

  handleError(error: unknown): void {
    console.error(error);
    this.#failures.report(error);
  }
}
