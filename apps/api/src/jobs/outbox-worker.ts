import { MikroORM, RequestContext } from '@mikro-orm/core';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Config } from '../config';
import { Courtesy } from './courtesy';
import { type Held, MessageQueue } from './message-queue';
import { OutboxHandlers } from './outbox-handlers';
import { OutboxWakeUps } from './outbox-wake-ups';

/** Messages that run side by side in one process: a slow calendar server does not keep letters waiting. */
const lanes = 4;

/** Milliseconds. What another process wrote is seen after this time at the latest. */
const pollEvery = 1_000;
const renewEvery = 5_000;

/** Does what the outbox says, at least once, in as many processes as there are. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly orm: MikroORM,
    private readonly queue: MessageQueue,
    private readonly handlers: OutboxHandlers,
    private readonly wakeUps: OutboxWakeUps,
    private readonly courtesy: Courtesy,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.wakeUps.listen(() => this.wake());
    this.timer = setInterval(() => this.wake(), pollEvery).unref();
    this.wake();
  }

  /** What has begun is finished; the rest waits for the next start, or for another replica. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.all(this.running);
  }

  /** Runs everything that is due now, one message after the other; answers how many ran. */
  async drain(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const held = await this.queue.take();
      if (!held) return count;
      await this.run(held);
    }
  }

  /** Opens one more lane, as long as there is room for one. */
  private wake(): void {
    if (this.stopped || this.running.size >= lanes) return;
    const lane = this.workOff().catch((error: unknown) =>
      this.logger.error(`The outbox can't be read: ${String(error)}`),
    );
    this.running.add(lane);
    void lane.finally(() => this.running.delete(lane));
  }

  private async workOff(): Promise<void> {
    while (!this.stopped) {
      await this.courtesy.afterThem();
      const held = await this.queue.take();
      if (!held) return;
      // Where there was one there may be more.
      this.wake();
      await this.run(held);
    }
  }

  private async run(held: Held): Promise<void> {
    const heartbeat = setInterval(() => void this.renew(held), renewEvery);
    try {
      await this.handle(held);
      await this.queue.done(held);
    } catch (error) {
      await this.settle(held, error);
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async handle({ id, topic, payload, attempts }: Held): Promise<void> {
    const handler = this.handlers.of(topic);
    if (!handler) throw new Error(`Nobody handles the topic "${topic}"`);
    await RequestContext.create(this.orm.em, () => handler(payload, { id, attempts }));
  }

  private async settle(held: Held, error: unknown): Promise<void> {
    const gaveUp = await this.queue.failed(held, error);
    const message = `${held.topic} ${held.id}, attempt ${held.attempts}: ${String(error)}`;
    if (gaveUp) this.logger.error(`${message}; given up`);
    else this.logger.warn(message);
  }

  private async renew(held: Held): Promise<void> {
    await this.queue
      .renew(held)
      .catch((error: unknown) => this.logger.warn(`A lease was not renewed: ${String(error)}`));
  }
}
