import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Config } from '../../config';
import { SyncLeases } from './sync-leases';
import { SyncService } from './sync.service';

/** Calendars that are read side by side in one process: a slow server does not keep the others waiting. */
const lanes = 8;

/** Milliseconds. What comes due is seen after this time at the latest. */
const lookEvery = 5_000;

/** Reads the calendars that are due, in as many processes as there are. */
@Injectable()
export class SyncWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Sync');
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly leases: SyncLeases,
    private readonly sync: SyncService,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.timer = setInterval(() => this.wake(), lookEvery).unref();
    this.wake();
  }

  /** What has begun is finished; the rest waits for the next start, or for another replica. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.all(this.running);
  }

  /** Reads everything that is due now, one calendar after the other; answers how many. */
  async drain(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const lease = await this.leases.takeDue();
      if (!lease) return count;
      await this.sync.run(lease);
    }
  }

  /** Opens one more lane, as long as there is room for one. */
  private wake(): void {
    if (this.stopped || this.running.size >= lanes) return;
    const lane = this.workOff().catch((error: unknown) =>
      this.logger.error(`The sync states can't be read: ${String(error)}`),
    );
    this.running.add(lane);
    void lane.finally(() => this.running.delete(lane));
  }

  private async workOff(): Promise<void> {
    while (!this.stopped) {
      const lease = await this.leases.takeDue();
      if (!lease) return;
      // Where there was one there may be more.
      this.wake();
      await this.sync.run(lease);
    }
  }
}
