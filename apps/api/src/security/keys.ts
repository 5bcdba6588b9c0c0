import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';

export type KeyPurpose = 'seal' | 'jwt' | 'refresh' | 'page-link' | 'feed-link' | 'admin-link';

/** Keys of 256 bits, one for each purpose, all derived from APP_SECRET by HKDF (RFC 5869). */
@Injectable()
export class Keys {
  constructor(private readonly config: Config) {}

  derive(purpose: KeyPurpose): Buffer {
    const { appSecret } = this.config;
    return Buffer.from(hkdfSync('sha256', appSecret, 'appointment', purpose, 32));
  }
}
