import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import { Link, type Slot } from '../database';
import { Clock } from '../jobs';
import { hashToken, newToken } from '../security';
import { whereItStands } from './locked-slot';
import { LinkInvalid } from './slot.errors';

type Purpose = Link['purpose'];

/** How long an attendee can look at what was. */
const MANAGE_AFTER_END = { hours: 30 * 24 };

const populate = [
  'slot',
  'slot.appointment',
  'slot.attendee',
  'slot.subscriber',
  'slot.schedule',
  'slot.candidate.appointment',
] as const;

/** The doors for people without an account. A token is known to its bearer only; here its hash is kept. */
@Injectable()
export class Links {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** A new door to the slot for its attendee; stored with the transaction. */
  manage(em: EntityManager, slot: Slot): string {
    return this.mint(em, slot, 'manage', slot.end.add(MANAGE_AFTER_END));
  }

  /** A new door for the owner to decide a request; it closes when the request lapses. */
  decide(em: EntityManager, slot: Slot): string {
    return this.mint(em, slot, 'decide', slot.bookingExpiresAt ?? slot.start);
  }

  /**
   * The slot behind a token, with all that its views show. An attendee's door follows the meeting when it is moved;
   * an owner's leads to the one request that it was made for.
   */
  async open(em: EntityManager, token: string, purpose: Purpose): Promise<Slot> {
    const link = await em.findOne(Link, { hash: hashToken(token), purpose }, { populate });
    if (!link || link.revokedAt !== null) throw new LinkInvalid();
    const slot = purpose === 'manage' ? await whereItStands(em, link.slot) : link.slot;
    if (!link.opensAt(this.clock.now()) && !this.outlives(link, slot)) throw new LinkInvalid();
    return slot;
  }

  manageUrl(token: string): string {
    return `${this.config.publicUrl}/m/${token}`;
  }

  decideUrl(token: string): string {
    return `${this.config.publicUrl}/decide/${token}`;
  }

  icsUrl(token: string): string {
    return `${this.config.publicUrl}/api/v1/public/appointments/${token}.ics`;
  }

  /** Moved to a later day, a meeting keeps the doors that were made for the earlier one. */
  private outlives(link: Link, slot: Slot): boolean {
    const closes = slot.end.add(MANAGE_AFTER_END);
    return link.slot !== slot && Temporal.Instant.compare(this.clock.now(), closes) < 0;
  }

  private mint(em: EntityManager, slot: Slot, purpose: Purpose, expiresAt: Temporal.Instant) {
    const token = newToken();
    em.persist(new Link({ slot, purpose, hash: hashToken(token), expiresAt }));
    return token;
  }
}
