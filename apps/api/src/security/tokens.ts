import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret of 192 bits for links and codes, safe in addresses. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is stored of a token: SHA-256 in hex. Tokens are random, so no salt and no slow hash is needed. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');
