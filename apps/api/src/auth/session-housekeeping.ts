import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Ticks } from '../jobs';
import { RefreshTokens } from './refresh-tokens';

const day = 24 * 60 * 60;

/** Throws away what nobody can sign in with any more. */
@Injectable()
export class SessionHousekeeping {
  constructor(
    private readonly ticks: Ticks,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  @Interval(60 * 60 * 1000)
  async tick(): Promise<void> {
    await this.ticks.once('auth.housekeeping', day, () => this.refreshTokens.forgetExpired());
  }
}
