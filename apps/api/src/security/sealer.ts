import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from './keys';

/** The text was sealed under another APP_SECRET, or somebody changed it. */
export class SealBroken extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`A sealed value can't be opened: ${reason}`, options);
  }
}

const version = 'v1';

/** Keeps passwords and tokens of others at rest: AES-256-GCM, a fresh nonce each time, the key's id in front. */
@Injectable()
export class Sealer {
  private readonly key: Buffer;
  private readonly keyId: string;

  constructor(keys: Keys) {
    this.key = keys.derive('seal');
    this.keyId = createHash('sha256').update(this.key).digest('base64url').slice(0, 8);
  }

  /** `v1.KEY-ID.NONCE.TEXT-AND-TAG`, all base64url. */
  seal(text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(this.context());
    const sealed = Buffer.concat([
      cipher.update(text, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return [version, this.keyId, nonce.toString('base64url'), sealed.toString('base64url')].join(
      '.',
    );
  }

  /** Throws `SealBroken`. */
  open(sealed: string): string {
    const [format, keyId, nonce, body] = sealed.split('.');
    if (format !== version || nonce === undefined || body === undefined)
      throw new SealBroken('it is not in our format');
    if (keyId !== this.keyId) throw new SealBroken('it was sealed under another key');
    return this.decipher(Buffer.from(nonce, 'base64url'), Buffer.from(body, 'base64url'));
  }

  private decipher(nonce: Buffer, body: Buffer): string {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: 16 })
        .setAAD(this.context())
        .setAuthTag(body.subarray(-16));
      return decipher.update(body.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8');
    } catch (cause) {
      throw new SealBroken('it was changed', { cause });
    }
  }

  private context(): Buffer {
    return Buffer.from(`${version}.${this.keyId}`);
  }
}
