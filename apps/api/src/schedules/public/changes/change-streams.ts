import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Config } from '../../../config';
import { DomainError, placeOf } from '../../../http';
import { Clock } from '../../../jobs';
import { ChangeStream } from './change-stream';
import { type PageEdition, WatchedPages } from './watched-pages';

/** Milliseconds. Most proxies end a connection that was silent for a minute. */
const BEAT_EVERY = 20_000;
/** Then the browser connects again, if it still may. */
const LONGEST = { hours: 1 };
const MOST_IN_ALL = 2_000;
/** A school behind one address has as many open pages; the others look by themselves. */
const MOST_OF_A_PLACE = 100;
/** Seconds. */
const COME_BACK_AFTER = 60;

/** Open pages that want to be told of changes. */
@Injectable()
export class ChangeStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly streams = new Set<ChangeStream>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly pages: WatchedPages,
    private readonly config: Config,
  ) {}

  get size(): number {
    return this.streams.size;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.beat(), BEAT_EVERY).unref();
  }

  /** Else the server would wait for the last of them before it ends. */
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const stream of this.streams) stream.end();
  }

  /** Tells whoever reads it of each change of the page. Throws when too many are being told. */
  open(page: PageEdition, address: string): Readable {
    return this.listen(address, (tell) => this.pages.watch(page, tell));
  }

  /** Tells whoever reads it whenever it is told. `watch` answers how to end that. */
  listen(address: string, watch: (tell: () => void) => () => void): Readable {
    const place = placeOf(address);
    this.admit(place);
    const stream = new ChangeStream(place, this.clock.now());
    const unwatch = watch(() => stream.changed());
    this.streams.add(stream);
    return stream.once('close', () => {
      unwatch();
      this.streams.delete(stream);
    });
  }

  /** Says that we are still here to all who listen, and ends those who have listened for long. */
  beat(): void {
    const oldest = this.clock.now().subtract(LONGEST);
    for (const stream of this.streams)
      if (Temporal.Instant.compare(stream.opened, oldest) < 0) stream.end();
      else stream.beat();
  }

  private admit(place: string): void {
    const retryAfter = COME_BACK_AFTER;
    if (this.streams.size >= MOST_IN_ALL) throw new DomainError('unavailable', { retryAfter });
    if (!this.config.rateLimits) return;
    const neighbours = [...this.streams].filter((stream) => stream.place === place);
    if (neighbours.length >= MOST_OF_A_PLACE)
      throw new DomainError('too-many-requests', { retryAfter });
  }
}
