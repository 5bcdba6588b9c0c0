import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import type { Subscriber } from '../database';
import { Clock } from '../jobs';
import { Keys } from '../security';

/** 192 bits: as many as a random token of ours has. */
const MAC_BYTES = 24;
const LIFETIME = { hours: 3 * 24 };
const SHAPE = /^(\d{1,12})-([\w-]+)$/;

/**
 * Links that prove that somebody reads the mail of an account's address. They are computed and never stored, and are
 * worth something only to who is signed in to that account: neither the mailbox nor the password is enough.
 */
@Injectable()
export class AdminLinks {
  private readonly secret: Buffer;

  constructor(
    keys: Keys,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.secret = keys.derive('admin-link');
  }

  url(subscriber: Subscriber): string {
    const ends = Math.floor(this.clock.now().add(LIFETIME).epochMilliseconds / 1000);
    return `${this.config.publicUrl}/admin/confirm/${this.token(subscriber, ends)}`;
  }

  isOf(subscriber: Subscriber, token: string): boolean {
    const ends = Number(SHAPE.exec(token)?.[1] ?? 0);
    if (ends * 1000 <= this.clock.now().epochMilliseconds) return false;
    const [given, expected] = [Buffer.from(token), Buffer.from(this.token(subscriber, ends))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private token({ id, email }: Subscriber, ends: number): string {
    const mac = createHmac('sha256', this.secret).update(`${id}.${ends}.${email}`).digest();
    return `${ends}-${mac.subarray(0, MAC_BYTES).toString('base64url')}`;
  }
}
