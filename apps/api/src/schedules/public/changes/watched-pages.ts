import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { epochMillisecondsOf } from '../../../database';
import type { PageRow } from '../public-pages';
import { Watched } from './watched';

/** Of a page, what its times depend on besides the passing of time. */
export type PageEdition = Pick<PageRow, 'scheduleId' | 'version' | 'timeVersion'>;

interface Row {
  readonly scheduleId: number;
  readonly version: number | string | Date;
  readonly timeVersion: number;
}

const editionOf = ({ version, timeVersion }: Omit<Row, 'scheduleId'>): string =>
  `${epochMillisecondsOf(version)}.${timeVersion}`;

/** Pages that somebody looks at. */
@Injectable()
export class WatchedPages extends Watched {
  constructor(private readonly em: EntityManager) {
    super();
  }

  /** Calls `tell` whenever the page is no longer as it was seen last. Answers how to end it. */
  watch(page: PageEdition, tell: () => void): () => void {
    return this.follow({ id: page.scheduleId, edition: editionOf(page) }, tell);
  }

  protected async editions(scheduleIds: readonly number[]): Promise<Map<number, string>> {
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
