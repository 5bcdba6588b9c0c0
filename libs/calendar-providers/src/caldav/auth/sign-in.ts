import { unavailable } from '../failures';
import type { AuthMemory, WayIn } from './auth-memory';
import { type Challenge, challengesIn } from './challenges';
import { bestDigest, digestAuthorization } from './digest';

export interface Identity {
  /** Empty for somebody who shows no name and no password. */
  readonly username: string;
  readonly password: string;
  readonly memory: AuthMemory;
}

/** A request that is about to go out. */
export interface Asking {
  readonly method: string;
  readonly url: URL;
  readonly body?: string | undefined;
}

/** One request as it went out, and what came back. */
export interface Exchange {
  readonly url: URL;
  /** How we signed in; undefined if we did not. */
  readonly sent: WayIn | undefined;
  readonly status: number;
  readonly headers: Headers;
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

/**
 * Shows the owner's password to a server in the way that it asks for: Basic (RFC 7617) or Digest (RFC 7616). Unasked it goes
 * only over https, or where Basic was accepted before. Without encryption Digest comes first.
 */
export class SignIn {
  readonly #identity: Identity;
  /** Digests that were offered in answer to this very connection: a refusal of one is about the password. */
  readonly #fresh = new Set<Challenge>();

  constructor(identity: Identity) {
    this.#identity = identity;
  }

  get isAnonymous(): boolean {
    return this.#identity.username === '' && this.#identity.password === '';
  }

  /** How to sign in at first; undefined if the server has to be heard before. */
  wayInto({ origin, protocol }: URL): WayIn | undefined {
    if (this.isAnonymous) return undefined;
    const known = this.#identity.memory.get(origin, this.#identity.username);
    return known ?? (protocol === 'https:' ? { scheme: 'basic' } : undefined);
  }

  authorization(way: WayIn, { method, url, body }: Asking): string {
    const { username, password } = this.#identity;
    if (way.scheme === 'basic')
      return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const uri = url.pathname + url.search;
    const count = ++way.count;
    return digestAuthorization(way.challenge, { ...this.#identity, method, uri, body, count });
  }

  /** How to ask once more; undefined if the answer stands. Throws `ProviderUnavailable` where we know no way in. */
  again(exchange: Exchange): WayIn | undefined {
    const { sent, status, url } = exchange;
    if (this.isAnonymous) return undefined;
    if (status === 401) return this.#another(exchange);
    if (sent) this.#remember(exchange, sent);
    // Some servers show strangers a part of what there is, instead of asking who they are.
    else if (!isRedirect(status) && url.protocol === 'http:') return { scheme: 'basic' };
    return undefined;
  }

  #another({ sent, headers, url }: Exchange): WayIn | undefined {
    const header = headers.get('www-authenticate');
    const challenges = challengesIn(header);
    const digest = bestDigest(challenges);
    const offersBasic = header === null || challenges.some(({ scheme }) => scheme === 'basic');
    if (!digest && !offersBasic)
      throw unavailable('sign-in-unsupported', `${url.host} wants ${schemesOf(challenges)}`);
    if (sent === undefined && offersBasic && !(digest && url.protocol === 'http:'))
      return { scheme: 'basic' };
    if (sent?.scheme === 'basic' && offersBasic) return undefined;
    if (digest && this.#isWorthAnother(sent, digest)) return this.#freshly(digest);
    return undefined;
  }

  /** A nonce that has grown old says nothing about the password. */
  #isWorthAnother(sent: WayIn | undefined, digest: Challenge): boolean {
    const isStale = digest.parameters['stale']?.toLowerCase() === 'true';
    return sent?.scheme !== 'digest' || isStale || !this.#fresh.has(sent.challenge);
  }

  #freshly(challenge: Challenge): WayIn {
    this.#fresh.add(challenge);
    return { scheme: 'digest', challenge, count: 0 };
  }

  #remember({ url, headers }: Exchange, sent: WayIn): void {
    const { memory, username } = this.#identity;
    const nonce = challengesIn(`x ${headers.get('authentication-info') ?? ''}`)[0]?.parameters[
      'nextnonce'
    ];
    if (sent.scheme === 'digest' && nonce !== undefined) {
      const parameters = { ...sent.challenge.parameters, nonce };
      const challenge = { ...sent.challenge, parameters };
      memory.set(url.origin, username, { scheme: 'digest', challenge, count: 0 });
    } else memory.set(url.origin, username, sent);
  }
}

const schemesOf = (challenges: readonly Challenge[]): string =>
  challenges.map(({ scheme }) => scheme).join(', ') || 'nothing that we know';
