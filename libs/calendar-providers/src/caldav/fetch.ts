import type { AuthMemory } from './auth/auth-memory';

export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** Redirects are ours to follow: the password must not travel along by itself. */
  readonly redirect: 'manual';
  readonly signal?: AbortSignal;
  /** Of the body: whoever lets us out is told how much we are ready to take. */
  readonly maxBytes?: number;
  /** Until the whole body is there, in the same way. */
  readonly milliseconds?: number;
}

/** The way out, handed in: the platform's fetch, or one that refuses addresses that nobody should reach. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

export interface CaldavAccount {
  readonly url: string;
  /** With the password empty too: somebody who shows neither. */
  readonly username: string;
  readonly password: string;
  readonly fetch: Fetch;
  /** For each request, in milliseconds; whoever lets us out decides if nothing is said. */
  readonly patience?: number;
  /** Kept by whoever opens accounts again and again. */
  readonly memory?: AuthMemory;
}
