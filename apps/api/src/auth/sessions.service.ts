import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Session } from '@appointment/contracts';
import { Subscriber } from '../database';
import type { SignedIn } from '../http';
import { AccessTokens, accessTokenLifetime } from './access-tokens';
import { AccountDisabled, RefreshInvalid, SignedOut } from './auth.errors';
import { RefreshTokens, type Refreshed } from './refresh-tokens';
import { SubscriberViews } from './subscriber.view';

/** A session as the controller needs it: the answer, and the token that goes into the cookie. */
export interface OpenSession {
  readonly session: Session;
  readonly refreshToken: string;
}

/** Begins, continues, checks and ends sessions. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly em: EntityManager,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
    private readonly views: SubscriberViews,
  ) {}

  async begin(subscriber: Subscriber): Promise<OpenSession> {
    if (subscriber.disabled) throw new AccountDisabled();
    const refreshed = this.refreshTokens.begin(this.em, subscriber);
    await this.em.flush();
    return this.opened(refreshed);
  }

  async continue(refreshToken: string | undefined): Promise<OpenSession> {
    if (refreshToken === undefined) throw new RefreshInvalid();
    const refreshed = await this.refreshTokens.rotate(refreshToken);
    if (refreshed.subscriber.disabled) throw new AccountDisabled();
    if (await this.beganTooEarly(refreshed)) throw new RefreshInvalid();
    return this.opened(refreshed);
  }

  async end(refreshToken: string | undefined): Promise<void> {
    if (refreshToken !== undefined) await this.refreshTokens.revoke(refreshToken);
  }

  /** Who holds this access token. Throws `SignedOut` or `AccountDisabled`. */
  async holder(accessToken: string): Promise<SignedIn> {
    const { subscriberId, family, issuedAt } = this.accessTokens.read(accessToken);
    const subscriber = await this.em.findOne(Subscriber, { id: subscriberId });
    if (!subscriber) throw new SignedOut();
    if (subscriber.disabled) throw new AccountDisabled();
    if (isBefore(issuedAt, subscriber.minimumValidIatTime)) throw new SignedOut();
    if (await this.refreshTokens.isEnded(family)) throw new SignedOut();
    return { id: subscriber.id, level: subscriber.level };
  }

  private async beganTooEarly({ family, subscriber }: Refreshed): Promise<boolean> {
    if (subscriber.minimumValidIatTime === null) return false;
    return isBefore(await this.refreshTokens.beginOf(family), subscriber.minimumValidIatTime);
  }

  private opened({ token, family, subscriber }: Refreshed): OpenSession {
    return {
      refreshToken: token,
      session: {
        accessToken: this.accessTokens.issue({ subscriberId: subscriber.id, family }),
        expiresIn: accessTokenLifetime,
        subscriber: this.views.of(subscriber),
      },
    };
  }
}

const isBefore = (moment: Temporal.Instant, limit: Temporal.Instant | null): boolean =>
  limit !== null && Temporal.Instant.compare(moment, limit) < 0;
