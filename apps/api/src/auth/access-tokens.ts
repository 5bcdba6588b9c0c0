import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../jobs';
import { SignedOut } from './auth.errors';

/** Seconds. */
export const accessTokenLifetime = 15 * 60;

const issuer = 'appointment';
const audience = 'appointment-api';

/** Who holds a token, since when, and which sign-in it came from. */
export interface Access {
  readonly subscriberId: number;
  readonly family: string;
  readonly issuedAt: Temporal.Instant;
}

interface Claims {
  readonly sub: string;
  readonly sid: string;
  /** Seconds with a fraction (RFC 7519 allows it): sessions are ended to the millisecond. */
  readonly iat: number;
}

/** Signed, short-lived proofs of a session (RFC 9068 in spirit: HS256, our own issuer and audience). */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
  ) {}

  issue({ subscriberId, family }: Omit<Access, 'issuedAt'>): string {
    const iat = this.clock.now().epochMilliseconds / 1000;
    const claims: Claims = { sub: String(subscriberId), sid: family, iat };
    return this.jwt.sign(claims, { issuer, audience, expiresIn: accessTokenLifetime });
  }

  /** Throws `SignedOut` for a token that is not ours, was changed, or is over. */
  read(token: string): Access {
    const { sub, sid, iat } = this.verified(token);
    return {
      subscriberId: Number(sub),
      family: sid,
      issuedAt: Temporal.Instant.fromEpochMilliseconds(Math.round(iat * 1000)),
    };
  }

  private verified(token: string): Claims {
    const clockTimestamp = this.clock.now().epochMilliseconds / 1000;
    try {
      return this.jwt.verify<Claims>(token, {
        algorithms: ['HS256'],
        issuer,
        audience,
        clockTimestamp,
      });
    } catch {
      // Why a token is refused is nobody's business; that it is refused is all there is to know.
      throw new SignedOut();
    }
  }
}
