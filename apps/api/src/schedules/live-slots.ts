import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { type Interval, MINUTE } from '@appointment/availability';
import { epochMillisecondsOf, instantParameter } from '../database';

/** The longest slot there can be (600 minutes): how far before a range a slot may begin and still reach into it. */
const LONGEST_SLOT = 600 * MINUTE;

interface Row {
  start: number | string | Date;
  duration: number;
}

/** The time that live slots take from their owner, over all schedules. */
@Injectable()
export class LiveSlots {
  constructor(private readonly em: EntityManager) {}

  /** One indexed query for plain rows. */
  async intervals(subscriberId: number, within: Interval): Promise<Interval[]> {
    const rows = await this.em.execute<Row[]>(
      'select `start`, `duration` from `slots`' +
        " where `subscriber_id` = ? and `booking_status` in ('requested', 'booked')" +
        ' and `start` > ? and `start` < ? order by `start`',
      [subscriberId, this.moment(within.start - LONGEST_SLOT), this.moment(within.end)],
    );
    return rows.map((row) => {
      const start = epochMillisecondsOf(row.start);
      return { start, end: start + row.duration * MINUTE };
    });
  }

  private moment(milliseconds: number) {
    return instantParameter(milliseconds, this.em.getPlatform());
  }
}
