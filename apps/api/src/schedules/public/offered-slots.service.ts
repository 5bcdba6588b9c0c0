import type { MoveQuery, OfferedSlots, SlotsQuery } from '@appointment/contracts';
import { Injectable } from '@nestjs/common';
import { isVerifiable } from '../../calendars';
import { Clock } from '../../jobs';
import { chosenLength } from '../chosen-length';
import type { LeftOut } from '../live-slots';
import { answerKey } from './answer-key';
import { type KeptAnswer, KeptAnswers } from './kept-answers';
import { type Asked, Offering } from './offering';
import { type PageAddress, type PageRow, PublicPages } from './public-pages';

/** Some hundred months of slots. */
const MOST_BYTES_KEPT = 8 * 1024 * 1024;

interface Wanted extends LeftOut {
  /** Minutes. */
  readonly duration: number;
}

/** A stored slot that somebody wants to move. */
export interface MovingSlot extends Wanted {
  readonly scheduleId: number;
}

/** What can be booked. The hot path: mostly one indexed query, which says that the last answer still holds. */
@Injectable()
export class OfferedSlotsService {
  private readonly kept = new KeptAnswers(MOST_BYTES_KEPT);

  constructor(
    private readonly clock: Clock,
    private readonly pages: PublicPages,
    private readonly offering: Offering,
  ) {}

  async offered(address: PageAddress, query: SlotsQuery): Promise<KeptAnswer> {
    const page = await this.pages.open(address);
    const asked = this.asked(page, query, { duration: chosenLength(page, query.duration) });
    return this.kept.of(answerKey(page, asked), () => this.offering.of(page, asked));
  }

  /** Where a stored slot could be moved to. Its own time is one of them, and a paused page has times too. */
  async elsewhere({ scheduleId, ...slot }: MovingSlot, query: MoveQuery): Promise<OfferedSlots> {
    const page = await this.pages.ofSchedule(scheduleId);
    return this.offering.of(page, this.asked(page, query, slot));
  }

  private asked(page: PageRow, { from, to }: MoveQuery, wanted: Wanted): Asked {
    const now = this.clock.now();
    const verified = isVerifiable(page.seen, { now, staleLimitMinutes: page.staleLimit });
    return { ...wanted, from, to, now, verified };
  }
}
