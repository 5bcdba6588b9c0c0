import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import { Keys } from '../security';

/** Of a schedule, what its address depends on. */
export interface LinkedSchedule {
  readonly id: number;
  readonly slug: string;
  readonly private: boolean;
  readonly linkVersion: number;
  readonly owner: { readonly username: string };
}

/** Of a page, what the key that opens it depends on. */
export interface LockedPage {
  readonly scheduleId: number;
  readonly private: boolean;
  readonly linkVersion: number;
}

/** 192 bits: as many as a random token of ours has. */
const KEY_BYTES = 24;

/**
 * The addresses of pages. That of a private page carries a key, which is computed and never stored: whoever
 * reads the database cannot open the page, and renewing the link makes all older keys worthless.
 */
@Injectable()
export class PageLinks {
  private readonly secret: Buffer;

  constructor(
    keys: Keys,
    private readonly config: Config,
  ) {
    this.secret = keys.derive('page-link');
  }

  /** The address that the owner hands out. */
  url(schedule: LinkedSchedule): string {
    const { username } = schedule.owner;
    const address = `${this.config.publicUrl}/${encodeURIComponent(username)}/${schedule.slug}`;
    if (!schedule.private) return address;
    return `${address}?key=${this.keyOf({ ...schedule, scheduleId: schedule.id })}`;
  }

  /** True for a public page, and for a private one with the key of its newest link. Takes the same time for each key. */
  opens(page: LockedPage, key: string | undefined): boolean {
    if (!page.private) return true;
    const expected = Buffer.from(this.keyOf(page));
    const given = Buffer.from(key ?? '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private keyOf({ scheduleId, linkVersion }: LockedPage): string {
    const mac = createHmac('sha256', this.secret).update(`${scheduleId}.${linkVersion}`).digest();
    return mac.subarray(0, KEY_BYTES).toString('base64url');
  }
}
