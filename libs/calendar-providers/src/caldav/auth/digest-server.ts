import { createHash } from 'node:crypto';
import type { Asked, Reply, Script } from '../scripted-server';

const PASSWORDS: Readonly<Record<string, string>> = { alice: 'secret', jörg: 'pässwört' };

/** A server that takes digests by MD5 as RFC 7616 has it, each nonce so many times, each count once. */
export class DigestServer {
  readonly #uses: number;
  #nonces = 0;
  #counts = new Set<string>();

  constructor(uses = Infinity) {
    this.#uses = uses;
  }

  /** Whoever signs in is answered by that script; nobody else is. */
  guard(script: Script, others = ''): Script {
    return (asked) => (this.#accepts(asked) ? script(asked) : this.#challenge(asked, others));
  }

  #accepts({ method, path, headers }: Asked): boolean {
    const { username = '', nc = '', cnonce, uri, response } = this.#parts(headers.authorization);
    const name = decodeURIComponent(username.replace("UTF-8''", ''));
    const a1 = md5(`${name}:here:${PASSWORDS[name]}`);
    const expected = md5(`${a1}:n${this.#nonces}:${nc}:${cnonce}:auth:${md5(`${method}:${path}`)}`);
    const isNew = parseInt(nc, 16) <= this.#uses && !this.#counts.has(nc);
    if (uri !== path || response !== expected || !isNew) return false;
    this.#counts.add(nc);
    return true;
  }

  #challenge({ headers }: Asked, others: string): Reply {
    const stale =
      headers.authorization?.startsWith('Digest') && this.#isOurs(headers.authorization);
    this.#counts.clear();
    const digest = `Digest realm="here", qop="auth", nonce="n${++this.#nonces}"${stale ? ', stale=TRUE' : ''}`;
    return { status: 401, headers: { 'www-authenticate': others + digest } };
  }

  /** The password was right, only the nonce is used up. */
  #isOurs(authorization: string): boolean {
    const { nc = '' } = this.#parts(authorization);
    return parseInt(nc, 16) > this.#uses || this.#counts.has(nc);
  }

  #parts(header = ''): Partial<Record<string, string>> {
    const found = header.matchAll(/(\w+)\*?=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g);
    return Object.fromEntries([...found].map(([, name, quoted, plain]) => [name, quoted ?? plain]));
  }
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
