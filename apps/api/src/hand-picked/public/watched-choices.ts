import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { epochMillisecondsOf } from '../../database';
import { Watched } from '../../schedules';

/** Of hand-picked times, what they depend on besides the passing of time. */
export interface ChoiceEdition {
  readonly id: number;
  readonly version: number;
  readonly timeVersion: number;
}

interface Row {
  readonly id: number;
  readonly version: number | string | Date;
  readonly timeVersion: number;
}

const editionOf = ({ version, timeVersion }: Omit<Row, 'id'>): string =>
  `${epochMillisecondsOf(version)}.${timeVersion}`;

/** Hand-picked times that some stranger looks at. */
@Injectable()
export class WatchedChoices extends Watched {
  constructor(private readonly em: EntityManager) {
    super();
  }

  /** Calls `tell` whenever the times are no longer as they were seen last. Answers how to end it. */
  watch(choice: ChoiceEdition, tell: () => void): () => void {
    return this.follow({ id: choice.id, edition: editionOf(choice) }, tell);
  }

  protected async editions(ids: readonly number[]): Promise<Map<number, string>> {
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.em
      .fork()
      .execute<Row[]>(
        'select a.id, a.time_updated as version, o.time_version as timeVersion' +
          ` from appointments a join subscribers o on o.id = a.owner_id where a.id in (${marks})`,
        [...ids],
      );
    return new Map(rows.map((row) => [row.id, editionOf(row)]));
  }
}
