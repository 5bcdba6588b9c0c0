declare module 'passport-custom' {
  /** The package has no types of its own; Nest's mixin hands the verify function in. */
  export class Strategy {
    constructor(verify: (request: unknown, done: (error: unknown, user?: unknown) => void) => void);
    name: string;
    authenticate(request: unknown): void;
  }
}
