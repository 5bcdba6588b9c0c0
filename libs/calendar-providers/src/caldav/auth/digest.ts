import { createHash, randomBytes } from 'node:crypto';
import type { Challenge } from './challenges';

/** The strongest first (RFC 7616, 3.2). */
const HASHES = { 'SHA-512-256': 'sha512-256', 'SHA-256': 'sha256', MD5: 'md5' } as const;

interface Algorithm {
  readonly hash: string;
  readonly isOfSession: boolean;
  readonly strength: number;
}

/** Undefined for an algorithm that nobody here knows; a server that names none means MD5. */
function algorithmOf({ parameters: { algorithm = 'MD5' } }: Challenge): Algorithm | undefined {
  const isOfSession = /-sess$/i.test(algorithm);
  const name = algorithm.replace(/-sess$/i, '').toUpperCase();
  const rank = Object.keys(HASHES).indexOf(name);
  const hash = Object.values(HASHES)[rank];
  return hash && { hash, isOfSession, strength: -rank };
}

/** What the digest is to cover, in the order in which we like it: the request, or its body too. */
const QOPS = ['auth', 'auth-int'] as const;

/** Undefined for the older kind of RFC 2069, and for one that nobody here knows. */
function qopOf({ parameters: { qop = '' } }: Challenge): (typeof QOPS)[number] | undefined {
  const offered = qop.split(',').map((one) => one.trim().toLowerCase());
  return QOPS.find((known) => offered.includes(known));
}

const hasKnownQop = (challenge: Challenge): boolean =>
  challenge.parameters['qop'] === undefined || qopOf(challenge) !== undefined;

/** The strongest digest that is offered and that we can do. */
export const bestDigest = (challenges: readonly Challenge[]): Challenge | undefined =>
  challenges
    .filter((one) => one.scheme === 'digest' && one.parameters['nonce'] && hasKnownQop(one))
    .map((challenge) => ({ challenge, strength: algorithmOf(challenge)?.strength }))
    .filter(({ strength }) => strength !== undefined)
    .sort((a, b) => Number(b.strength) - Number(a.strength))[0]?.challenge;

export interface DigestRequest {
  readonly username: string;
  readonly password: string;
  readonly method: string;
  /** Path and query as they are sent. */
  readonly uri: string;
  /** As it is sent; some servers want it covered too (RFC 7616, 3.4.3). */
  readonly body?: string | undefined;
  /** How often the nonce has been used, this request included. */
  readonly count: number;
  /** Ours; tests hand in their own. */
  readonly cnonce?: string;
}

/** The Authorization header that answers the challenge (RFC 7616, 3.4). */
export function digestAuthorization(challenge: Challenge, request: DigestRequest): string {
  const { realm = '', nonce = '', opaque, algorithm } = challenge.parameters;
  const qop = qopOf(challenge);
  const { hash = 'md5', isOfSession = false } = algorithmOf(challenge) ?? {};
  const { cnonce = randomBytes(16).toString('hex'), username, password, method, uri } = request;
  const digest = (text: string): string => createHash(hash).update(text).digest('hex');
  const secret = digest(`${username}:${realm}:${password}`);
  const a1 = isOfSession ? digest(`${secret}:${nonce}:${cnonce}`) : secret;
  const whole = qop === 'auth-int' ? `:${digest(request.body ?? '')}` : '';
  const a2 = digest(`${method}:${uri}${whole}`);
  const nc = request.count.toString(16).padStart(8, '0');
  const response = qop ? `${a1}:${nonce}:${nc}:${cnonce}:${qop}:${a2}` : `${a1}:${nonce}:${a2}`;
  const isHashed = challenge.parameters['userhash']?.toLowerCase() === 'true';
  const parts = [
    isHashed ? `username="${digest(`${username}:${realm}`)}"` : userName(username),
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `response="${digest(response)}"`,
    ...(algorithm ? [`algorithm=${algorithm}`] : []),
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ...(qop || isOfSession ? [`cnonce="${cnonce}"`] : []),
    ...(qop ? [`qop=${qop}`, `nc=${nc}`] : []),
    ...(isHashed ? ['userhash=true'] : []),
  ];
  return `Digest ${parts.join(', ')}`;
}

/** A name beyond ASCII travels in its extended form. */
const userName = (name: string): string =>
  /^[\x20-\x7e]*$/.test(name)
    ? `username=${quoted(name)}`
    : `username*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, inHex)}`;

const inHex = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
