import { createHash } from 'node:crypto';
import type { Asked, Reply, Script } from '../scripted-server';

const PASSWORDS: Readonly<Record<string, string>> = { alice: 'secret', jörg: 'pässwört' };

interface Habits {
  /** How often a nonce may be used. */
  readonly uses?: number;
  readonly qop?: 'auth' | 'auth-int';
  readonly algorithm?: 'MD5' | 'SHA-256' | 'SHA-256-sess';
  /** It knows names by their digests only. */
  readonly userhash?: boolean;
}

/** A server that takes digests as RFC 7616 has it, each nonce so many times, each count once. */
export class DigestServer {
  readonly #habits: Required<Habits>;
  #nonces = 0;
  #counts = new Set<string>();

  constructor(habits: Habits = {}) {
    const usual = { uses: Infinity, qop: 'auth', algorithm: 'MD5', userhash: false } as const;
    this.#habits = { ...usual, ...habits };
  }

  /** Whoever signs in is answered by that script; nobody else is. */
  guard(script: Script, others = ''): Script {
    return (asked) => (this.#accepts(asked) ? script(asked) : this.#challenge(asked, others));
  }

  #accepts({ method, path, headers, body }: Asked): boolean {
    const parts = this.#parts(headers.authorization);
    const { username = '', nc = '', cnonce = '', uri, response } = parts;
    const { qop, uses } = this.#habits;
    const a2 = qop === 'auth' ? `${method}:${path}` : `${method}:${path}:${this.#hash(body)}`;
    const secret = this.#secretOf(this.#nameBehind(username), cnonce);
    const rest = `n${this.#nonces}:${nc}:${cnonce}:${qop}:${this.#hash(a2)}`;
    const expected = this.#hash(`${secret}:${rest}`);
    const isNew = parseInt(nc, 16) <= uses && !this.#counts.has(nc);
    if (uri !== path || response !== expected || parts['qop'] !== qop || !isNew) return false;
    this.#counts.add(nc);
    return true;
  }

  #nameBehind(written: string): string {
    const name = decodeURIComponent(written.replace("UTF-8''", ''));
    if (!this.#habits.userhash) return name;
    return Object.keys(PASSWORDS).find((one) => this.#hash(`${one}:here`) === name) ?? '';
  }

  #secretOf(name: string, cnonce: string): string {
    const secret = this.#hash(`${name}:here:${PASSWORDS[name]}`);
    const isOfSession = this.#habits.algorithm.endsWith('-sess');
    return isOfSession ? this.#hash(`${secret}:n${this.#nonces}:${cnonce}`) : secret;
  }

  #hash(text: string): string {
    const name = this.#habits.algorithm === 'MD5' ? 'md5' : 'sha256';
    return createHash(name).update(text).digest('hex');
  }

  #challenge({ headers }: Asked, others: string): Reply {
    const stale =
      headers.authorization?.startsWith('Digest') && this.#isOurs(headers.authorization);
    this.#counts.clear();
    const { qop, algorithm, userhash } = this.#habits;
    const flags = `${userhash ? ', userhash=true' : ''}${stale ? ', stale=TRUE' : ''}`;
    const digest = `Digest realm="here", qop="${qop}", algorithm=${algorithm}, nonce="n${++this.#nonces}"${flags}`;
    return { status: 401, headers: { 'www-authenticate': others + digest } };
  }

  /** The password was right, only the nonce is used up. */
  #isOurs(authorization: string): boolean {
    const { nc = '' } = this.#parts(authorization);
    return parseInt(nc, 16) > this.#habits.uses || this.#counts.has(nc);
  }

  #parts(header = ''): Partial<Record<string, string>> {
    const found = header.matchAll(/(\w+)\*?=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g);
    return Object.fromEntries([...found].map(([, name, quoted, plain]) => [name, quoted ?? plain]));
  }
}
