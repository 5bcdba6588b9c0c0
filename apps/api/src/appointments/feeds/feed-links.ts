import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { FeedKind } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import { Subscriber } from '../../database';
import { NotFound } from '../../http';
import { Keys } from '../../security';

/** 192 bits: as many as a random token of ours has. */
const MAC_BYTES = 24;

const SHAPE = /^([1-9]\d{0,9})-([\w-]+)$/;

const extensions: Record<FeedKind, string> = { bookings: 'ics', 'free-busy': 'ifb' };

/**
 * The secret addresses of feeds. Their tokens are computed and never stored: whoever reads the database can't read
 * the feeds with it, and the owner can still look up the address.
 */
@Injectable()
export class FeedLinks {
  private readonly secret: Buffer;

  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
    keys: Keys,
  ) {
    this.secret = keys.derive('feed-link');
  }

  /** Null while there is none. */
  url(kind: FeedKind, owner: Subscriber): string | null {
    const edition = editionOf(kind, owner);
    if (edition === null) return null;
    const token = this.token(kind, owner.id, edition);
    return `${this.config.publicUrl}/api/v1/public/feeds/${token}.${extensions[kind]}`;
  }

  /** Whose feed of that kind a token opens. Unknown, older and taken away links look alike: NotFound. */
  async open(kind: FeedKind, token: string): Promise<Subscriber> {
    const [, id] = SHAPE.exec(token) ?? [];
    if (id === undefined) throw new NotFound();
    const owner = await this.em.fork().findOne(Subscriber, { id: Number(id) });
    const edition = owner && editionOf(kind, owner);
    if (!owner || edition === null || owner.disabled) throw new NotFound();
    if (!isSame(token, this.token(kind, owner.id, edition))) throw new NotFound();
    return owner;
  }

  private token(kind: FeedKind, id: number, edition: number): string {
    const mac = createHmac('sha256', this.secret).update(`${kind}.${id}.${edition}`).digest();
    return `${id}-${mac.subarray(0, MAC_BYTES).toString('base64url')}`;
  }
}

/** Drawn, not counted: a link that was taken away must not come back when the next one is made. */
export const newEdition = (): number => randomInt(1, 2 ** 31);

const editionOf = (kind: FeedKind, { feedVersion, freeBusyVersion }: Subscriber): number | null =>
  kind === 'bookings' ? feedVersion : freeBusyVersion;

const isSame = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
