import { hash, type Options, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { newToken } from '../security';

/** argon2id as OWASP asks for: 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  /** Nobody's password. Checking against it costs what checking against somebody's costs. */
  private readonly decoy = hash(newToken(), cost);

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  /** False for a wrong password and, after the same work, for somebody who has none. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const right = await verify(stored ?? (await this.decoy), password);
    return right && stored != null;
  }
}
