import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { epochMillisecondsOf } from '../../database';
import { Watched } from '../../schedules';

interface Row {
  readonly id: number;
  readonly version: number | string | Date;
  readonly timeVersion: number;
}

/** What the times of a hand-picked appointment depend on besides the passing of time. */
const editionOf = ({ version, timeVersion }: Row): string =>
  `${epochMillisecondsOf(version)}.${timeVersion}`;

/** Hand-picked times that some stranger looks at. */
@Injectable()
export class WatchedChoices extends Watched {
  constructor(private readonly em: EntityManager) {
    super();
  }

  /**
   * For who is about to see the times of an appointment: a way to be told whenever they are no longer as they are
   * stored now. It answers how to end that.
   */
  async fromNow(appointmentId: number): Promise<(tell: () => void) => () => void> {
    const edition = (await this.editions([appointmentId])).get(appointmentId) ?? 'gone';
    return (tell) => this.follow({ id: appointmentId, edition }, tell);
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
