import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { OneForAll } from '../one-for-all';

/** Milliseconds. What any replica changed is told after this time at the latest. */
const LOOK_EVERY = 2_000;

interface Followed {
  edition: string;
  readonly tell: Set<() => void>;
}

/**
 * Things of one kind that somebody looks at. As long as there are any, one query every two seconds asks for all of
 * their editions.
 */
export abstract class Watched implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(this.constructor.name);
  private readonly followed = new Map<number, Followed>();
  private timer: NodeJS.Timeout | undefined;
  private readonly looks = new OneForAll<void>();

  // Here and not when the first one comes: a timer lives in the context of whoever starts it.
  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Looks whether anything has changed until now. */
  look(): Promise<void> {
    return this.looks.ask('all', () => this.lookOnce());
  }

  /** In which editions things are stored; what is gone is left out. */
  protected abstract editions(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;

  /** Calls `tell` whenever the thing is no longer as it was seen last. Answers how to end it. */
  protected follow(
    { id, edition }: { readonly id: number; readonly edition: string },
    tell: () => void,
  ): () => void {
    const followed = this.followed.get(id) ?? { edition, tell: new Set() };
    this.followed.set(id, followed);
    followed.tell.add(tell);
    return () => {
      followed.tell.delete(tell);
      if (followed.tell.size === 0) this.followed.delete(id);
    };
  }

  /** A database that is away is asked again the next time. */
  private async lookOnce(): Promise<void> {
    if (this.followed.size === 0) return;
    try {
      this.compare([...this.followed], await this.editions([...this.followed.keys()]));
    } catch (error) {
      this.logger.warn(`Changes can't be seen at the moment: ${String(error)}`);
    }
  }

  /** What is gone has no edition, which is a change as well. */
  private compare(
    seen: readonly (readonly [number, Followed])[],
    editions: ReadonlyMap<number, string>,
  ): void {
    for (const [id, followed] of seen) {
      const edition = editions.get(id) ?? 'gone';
      if (edition === followed.edition) continue;
      followed.edition = edition;
      for (const tell of followed.tell) tell();
    }
  }
}
