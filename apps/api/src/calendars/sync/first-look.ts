import { Injectable, Logger } from '@nestjs/common';
import { BudgetSpent, withinBudget } from '../within-budget';
import { atATime } from './at-a-time';
import { SyncService } from './sync.service';

const CALENDARS_AT_A_TIME = 4;
/** So long somebody who has just connected calendars waits for the first look at them. */
const PATIENCE_MS = 3_000;

/** Reads calendars at once, so that the page that comes next is right. */
@Injectable()
export class FirstLook {
  private readonly logger = new Logger(FirstLook.name);

  constructor(private readonly sync: SyncService) {}

  /** What takes too long goes on by itself; what fails is tried again when it comes due. */
  async at(calendarIds: readonly number[]): Promise<void> {
    const looked = atATime(CALENDARS_AT_A_TIME, calendarIds, (id) =>
      this.sync.syncCalendar(id),
    ).catch((error: unknown) => this.logger.error('A first look failed', error));
    try {
      await withinBudget(looked, PATIENCE_MS);
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
    }
  }
}
