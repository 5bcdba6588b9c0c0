import { Injectable, Logger } from '@nestjs/common';
import { BudgetSpent, withinBudget } from '../within-budget';
import { atATime } from './at-a-time';
import { type Lease, SyncLeases } from './sync-leases';
import { SyncService } from './sync.service';

const TAKEN_TOGETHER = 20;
const CONNECTIONS_AT_A_TIME = 4;
/** A page that has just connected calendars waits so long for the first look at them. */
const FIRST_LOOK_MS = 3_000;

/** Brings the due calendars to the syncs. */
@Injectable()
export class SyncQueue {
  private readonly logger = new Logger(SyncQueue.name);

  constructor(
    private readonly leases: SyncLeases,
    private readonly sync: SyncService,
  ) {}

  /** Reads everything that is due; answers how many calendars. */
  async runDue(): Promise<number> {
    let ran = 0;
    for (;;) {
      const leases = await this.leases.takeDue(TAKEN_TOGETHER);
      if (leases.length === 0) return ran;
      ran += leases.length;
      await atATime(CONNECTIONS_AT_A_TIME, byConnection(leases), (some) => this.runOne(some));
    }
  }

  /** Reads these calendars at once. What takes too long goes on by itself; what fails is tried again by the ticks. */
  async runSoon(calendarIds: readonly number[]): Promise<void> {
    const work = atATime(CONNECTIONS_AT_A_TIME, calendarIds, (id) => this.sync.syncCalendar(id));
    const looked = work.catch((error: unknown) => this.logger.error('A first look failed', error));
    try {
      await withinBudget(looked, FIRST_LOOK_MS);
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
    }
  }

  /** One calendar of a connection after the other; when the connection fails, the rest waits for its next turn. */
  private async runOne(leases: readonly Lease[]): Promise<void> {
    for (const [index, lease] of leases.entries())
      if ((await this.sync.run(lease)) === 'connection-failed')
        return this.leases.release(leases.slice(index + 1));
  }
}

function byConnection(leases: readonly Lease[]): Lease[][] {
  const alone = (lease: Lease) => `calendar ${lease.calendarId}`;
  return Object.values(
    Object.groupBy(leases, (lease) => lease.connectionId?.toString() ?? alone(lease)),
  ).filter((group) => group !== undefined);
}
