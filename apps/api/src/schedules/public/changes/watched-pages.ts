import { EntityManager } from '@mikro-orm/sql';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { epochMillisecondsOf } from '../../../database';
import { OneForAll } from '../one-for-all';
import type { PageRow } from '../public-pages';

/** Milliseconds. What any replica changed is told after this time at the latest. */
const LOOK_EVERY = 2_000;

/** Of a page, what its times depend on besides the passing of time. */
export type PageEdition = Pick<PageRow, 'scheduleId' | 'version' | 'timeVersion'>;

interface Watched {
  edition: string;
  readonly tell: Set<() => void>;
}

interface Row {
  readonly scheduleId: number;
  readonly version: number | string | Date;
  readonly timeVersion: number;
}

const editionOf = ({ version, timeVersion }: Omit<Row, 'scheduleId'>): string =>
  `${epochMillisecondsOf(version)}.${timeVersion}`;

/** Pages that somebody looks at. As long as there are any, one query every two seconds asks for all of their editions. */
@Injectable()
export class WatchedPages implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(WatchedPages.name);
  private readonly watched = new Map<number, Watched>();
  private timer: NodeJS.Timeout | undefined;
  private readonly looks = new OneForAll<void>();

  constructor(private readonly em: EntityManager) {}

  // Here and not when the first one comes: a timer lives in the context of whoever starts it.
  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Calls `tell` whenever the page is no longer as it was seen last. Answers how to end it. */
  watch(page: PageEdition, tell: () => void): () => void {
    const { scheduleId } = page;
    const watched = this.watched.get(scheduleId) ?? { edition: editionOf(page), tell: new Set() };
    this.watched.set(scheduleId, watched);
    watched.tell.add(tell);
    return () => {
      watched.tell.delete(tell);
      if (watched.tell.size === 0) this.watched.delete(scheduleId);
    };
  }

  /** Looks whether anything has changed until now. */
  look(): Promise<void> {
    return this.looks.ask('all', () => this.lookOnce());
  }

  /** A database that is away is asked again the next time. */
  private async lookOnce(): Promise<void> {
    if (this.watched.size === 0) return;
    try {
      this.compare([...this.watched], await this.editions([...this.watched.keys()]));
    } catch (error) {
      this.logger.warn(`Changes can't be seen at the moment: ${String(error)}`);
    }
  }

  /** A page that is gone has no edition, which is a change as well. */
  private compare(
    seen: readonly (readonly [number, Watched])[],
    editions: ReadonlyMap<number, string>,
  ): void {
    for (const [scheduleId, watched] of seen) {
      const edition = editions.get(scheduleId) ?? 'gone';
      if (edition === watched.edition) continue;
      watched.edition = edition;
      for (const tell of watched.tell) tell();
    }
  }

  private async editions(scheduleIds: readonly number[]): Promise<Map<number, string>> {
    const marks = scheduleIds.map(() => '?').join(', ');
    const rows = await this.em
      .fork()
      .execute<Row[]>(
        'select s.id as scheduleId, s.time_updated as version, o.time_version as timeVersion' +
          ` from schedules s join subscribers o on o.id = s.owner_id where s.id in (${marks})`,
        [...scheduleIds],
      );
    return new Map(rows.map((row) => [row.scheduleId, editionOf(row)]));
  }
}
