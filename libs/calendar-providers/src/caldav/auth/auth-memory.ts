import type { Challenge } from './challenges';

/** How an account signs in at one server. */
export type WayIn =
  | { readonly scheme: 'basic' }
  /** `count` is how often its nonce has been used. */
  | { readonly scheme: 'digest'; readonly challenge: Challenge; count: number };

const MOST_ENTRIES = 5_000;

/**
 * What servers were seen to accept, kept beyond one connection: an unchanged calendar costs one request, not a refused one and
 * another. Holds no password.
 */
export class AuthMemory {
  readonly #ways = new Map<string, WayIn>();

  get(origin: string, username: string): WayIn | undefined {
    return this.#ways.get(`${origin} ${username}`);
  }

  set(origin: string, username: string, way: WayIn): void {
    const [oldest] = this.#ways.keys();
    if (this.#ways.size >= MOST_ENTRIES && oldest !== undefined) this.#ways.delete(oldest);
    this.#ways.set(`${origin} ${username}`, way);
  }
}
