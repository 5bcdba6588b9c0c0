import { Injectable } from '@nestjs/common';
import { Sealer, SealBroken } from '../../security';
import type { Unread } from './unread-events';

/** Keeps which events could not be read: sealed, as a table of ours holds nobody's titles. */
@Injectable()
export class UnreadStore {
  constructor(private readonly sealer: Sealer) {}

  seal(events: readonly Unread[]): string | null {
    return events.length === 0 ? null : this.sealer.seal(JSON.stringify(events));
  }

  /** None where they were sealed under another APP_SECRET: the next listing finds them again. */
  open(sealed: string | null): readonly Unread[] {
    try {
      return sealed === null ? [] : (JSON.parse(this.sealer.open(sealed)) as Unread[]);
    } catch (error) {
      if (error instanceof SealBroken) return [];
      throw error;
    }
  }
}
