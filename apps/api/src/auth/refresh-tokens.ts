import { createHmac, randomUUID } from 'node:crypto';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, RefreshToken, type Subscriber } from '../database';
import { Clock } from '../jobs';
import { hashToken, Keys, newToken } from '../security';
import { RefreshInvalid } from './auth.errors';

export const refreshLifetime = Temporal.Duration.from({ hours: 30 * 24 });

/** Two tabs may wake up together: for this long the second is given what the first was given. */
const grace = Temporal.Duration.from({ seconds: 10 });

export interface Refreshed {
  readonly token: string;
  readonly family: string;
  readonly subscriber: Subscriber;
}

/**
 * Rotating refresh tokens (RFC 9700, 4.14.2). Each is good for one use and names its successor: the next token
 * is an HMAC of the last, so that the same answer can be given twice although only hashes are stored, and nobody
 * without our key can walk the chain. A spent token that comes back later ends the whole family.
 */
@Injectable()
export class RefreshTokens {
  private readonly key: Buffer;

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    keys: Keys,
  ) {
    this.key = keys.derive('refresh');
  }

  /** The first token of a new family; the caller's transaction writes it. */
  begin(em: EntityManager, subscriber: Subscriber): Refreshed {
    const family = randomUUID();
    const token = newToken();
    this.store(em, { token, family, subscriber });
    return { token, family, subscriber };
  }

  /** Spends a token for its successor. Throws `RefreshInvalid`. */
  async rotate(token: string): Promise<Refreshed> {
    const refreshed = await inTransaction(this.em, async (em) =>
      (await this.spend(em, token)) ? this.succeed(em, token) : this.comesAgain(em, token),
    );
    // Thrown out here, so that the end of a family is committed.
    if (!refreshed) throw new RefreshInvalid();
    return refreshed;
  }

  /** Ends the family of a token; nothing happens when there is none. */
  async revoke(token: string): Promise<void> {
    const held = await this.em.findOne(RefreshToken, { hash: hashToken(token) });
    if (held) await this.endFamily(this.em, held.family);
  }

  /** Whether the sign-in that a token came from was ended. */
  async isEnded(family: string): Promise<boolean> {
    return (await this.em.count(RefreshToken, { family, revokedAt: { $ne: null } })) > 0;
  }

  /** When the sign-in took place, as far back as its tokens are kept. */
  async beginOf(family: string): Promise<Temporal.Instant> {
    const oldest = { orderBy: { expiresAt: 'asc' } } as const;
    const first = await this.em.findOneOrFail(RefreshToken, { family }, oldest);
    return first.expiresAt.subtract(refreshLifetime);
  }

  /** Forgets what can't be used any more. */
  async forgetExpired(): Promise<void> {
    await this.em.fork().nativeDelete(RefreshToken, { expiresAt: { $lt: this.clock.now() } });
  }

  /** One statement, so that of two requests at once only one has spent it. */
  private async spend(em: EntityManager, token: string): Promise<boolean> {
    const now = this.clock.now();
    const unspent = { spentAt: null, revokedAt: null, expiresAt: { $gt: now } };
    const spent = await em.nativeUpdate(
      RefreshToken,
      { hash: hashToken(token), ...unspent },
      { spentAt: now },
    );
    return spent === 1;
  }

  private async succeed(em: EntityManager, token: string): Promise<Refreshed> {
    const { family, subscriber } = await this.find(em, token);
    const next = this.successorOf(token);
    this.store(em, { token: next, family, subscriber });
    return { token: next, family, subscriber };
  }

  private async comesAgain(em: EntityManager, token: string): Promise<Refreshed | undefined> {
    const held = await em.findOne(RefreshToken, { hash: hashToken(token) }, withSubscriber);
    if (!held?.spentAt || held.revokedAt) return undefined;
    const next = this.successorOf(token);
    const successor = await em.findOne(RefreshToken, { hash: hashToken(next) });
    const { family, subscriber } = held;
    const atOnce = Temporal.Instant.compare(held.spentAt.add(grace), this.clock.now()) >= 0;
    if (atOnce && successor && !successor.spentAt) return { token: next, family, subscriber };
    await this.endFamily(em, family);
    return undefined;
  }

  private find(em: EntityManager, token: string) {
    return em.findOneOrFail(RefreshToken, { hash: hashToken(token) }, withSubscriber);
  }

  private async endFamily(em: EntityManager, family: string): Promise<void> {
    await em.nativeUpdate(RefreshToken, { family }, { revokedAt: this.clock.now() });
  }

  private successorOf(token: string): string {
    return createHmac('sha256', this.key).update(token).digest('base64url');
  }

  private store(em: EntityManager, { token, family, subscriber }: Refreshed): void {
    const expiresAt = this.clock.now().add(refreshLifetime);
    em.persist(new RefreshToken({ subscriber, family, hash: hashToken(token), expiresAt }));
  }
}

const withSubscriber = { populate: ['subscriber'] } as const;
