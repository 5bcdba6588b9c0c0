export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** Redirects are ours to follow: the password must not travel along by itself. */
  readonly redirect: 'manual';
}

/** The way out, handed in: the platform's fetch, or one that refuses addresses that nobody should reach. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

export interface CaldavAccount {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly fetch: Fetch;
}
