import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { DAY, type Interval, MINUTE, overlaps } from '@appointment/availability';
import { epochMillisecondsOf, instantParameter } from '../database';

/** The longest buffer there can be (1440 minutes). */
export const LONGEST_BUFFER = DAY;
/** The longest slot there can be (600 minutes): how far before a range a slot may begin and still reach into it. */
export const LONGEST_SLOT = 600 * MINUTE;
/** A week's limit counts what lies in the week of a time, before and after it; zones shift it by up to a day. */
export const A_WEEK_AROUND = 8 * DAY;

export interface LeftOut {
  /** The slot that is to be moved: neither it nor the hand-picked time that it came of is in its own way. */
  readonly except?: number | undefined;
}

/** A slot that takes its owner's time, with its buffers. */
export interface LiveSlot extends Interval {
  /** Null once its schedule was deleted, and for hand-picked ones. */
  readonly scheduleId: number | null;
  /** Of a time that only waits to be picked: of the hand-picked appointment. */
  readonly appointmentId: number;
  /** When the meeting itself begins; undefined for a time that only waits to be picked. */
  readonly begins: number | undefined;
}

interface Row {
  readonly scheduleId: number | null;
  readonly appointmentId: number;
  readonly status: string;
  readonly start: number | string | Date;
  readonly duration: number;
  readonly before: number;
  readonly after: number;
}

const taking = "`booking_status` in ('none', 'requested', 'booked')";

const toLiveSlot = ({ status, duration, before, after, ...row }: Row): LiveSlot => {
  const begins = epochMillisecondsOf(row.start);
  return {
    scheduleId: row.scheduleId,
    appointmentId: row.appointmentId,
    start: begins - before * MINUTE,
    end: begins + (duration + after) * MINUTE,
    begins: status === 'none' ? undefined : begins,
  };
};

/** The time that live slots take from their owner, over all schedules, and the hand-picked times that are held. */
@Injectable()
export class LiveSlots {
  constructor(private readonly em: EntityManager) {}

  /** Slots that, with the buffers that they were booked with, take some of `within`. One indexed query for plain rows. */
  async intervals(
    subscriberId: number,
    within: Interval,
    { except = 0 }: LeftOut = {},
  ): Promise<LiveSlot[]> {
    const rows = await this.em.execute<Row[]>(
      'select `schedule_id` as `scheduleId`, `appointment_id` as `appointmentId`, `booking_status` as `status`, `start`, `duration`,' +
        ' `buffer_before` as `before`, `buffer_after` as `after` from `slots`' +
        ` where \`subscriber_id\` = ? and ${taking} and (\`booking_status\` <> 'none' or \`held\`)` +
        ' and `start` > ? and `start` < ?' +
        ' and `id` <> ? and `id` <> coalesce((select `candidate_id` from `slots` where `id` = ?), 0)' +
        ' order by `start`',
      [
        subscriberId,
        this.moment(within.start - LONGEST_SLOT - LONGEST_BUFFER),
        this.moment(within.end + LONGEST_BUFFER),
        except,
        except,
      ],
    );
    return rows.map(toLiveSlot).filter((slot) => overlaps(slot, within));
  }

  /**
   * When the live slots of one schedule begin, for its limits: those in the weeks around `within`. One indexed query
   * for plain rows.
   */
  async starts(scheduleId: number, within: Interval, { except = 0 }: LeftOut = {}) {
    const rows = await this.em.execute<Pick<Row, 'start'>[]>(
      'select `start` from `slots`' +
        ' where `subscriber_id` = (select `owner_id` from `schedules` where `id` = ?)' +
        " and `booking_status` in ('requested', 'booked') and `schedule_id` = ?" +
        ' and `start` > ? and `start` < ? and `id` <> ?',
      [
        scheduleId,
        scheduleId,
        this.moment(within.start - A_WEEK_AROUND),
        this.moment(within.end + A_WEEK_AROUND),
        except,
      ],
    );
    return rows.map(({ start }) => epochMillisecondsOf(start));
  }

  private moment(milliseconds: number) {
    return instantParameter(milliseconds, this.em.getPlatform());
  }
}
