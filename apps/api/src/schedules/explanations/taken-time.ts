import { type Interval, MINUTE, overlaps } from '@appointment/availability';
import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { epochMillisecondsOf, instantParameter } from '../../database';
import { LONGEST_BUFFER, LONGEST_SLOT } from '../live-slots';

export interface CalendarName {
  readonly id: number;
  readonly title: string;
}

/** What takes a stretch of time, in the words that its owner may read. */
export type Taker =
  | { readonly kind: 'event'; readonly calendar: CalendarName }
  | {
      readonly kind: 'appointment';
      readonly appointmentId: string;
      /** Without the buffers around it. */
      readonly meeting: Interval;
    }
  | { readonly kind: 'calendar-availability' }
  | { readonly kind: 'unverified'; readonly calendar: CalendarName };

export interface TakenTime extends Interval {
  readonly by: Taker;
}

type Stored = number | string | Date;

interface EventRow {
  readonly start: Stored;
  readonly end: Stored;
  readonly id: number;
  readonly title: string;
}

interface SlotRow {
  readonly start: Stored;
  readonly duration: number;
  readonly before: number;
  readonly after: number;
  /** 32 digits. */
  readonly uuid: string;
}

const EVENTS =
  'select b.`start`, b.`end`, c.`id`, c.`title`' +
  ' from `busy_intervals` b join `calendars` c on c.`id` = b.`calendar_id`' +
  ' where b.`subscriber_id` = ? and b.`start` < ? and b.`end` > ? order by b.`start`';

const SLOTS =
  'select s.`start`, s.`duration`, s.`buffer_before` as `before`, s.`buffer_after` as `after`,' +
  ' hex(a.`uuid`) as `uuid` from `slots` s join `appointments` a on a.`id` = s.`appointment_id`' +
  " where s.`subscriber_id` = ? and s.`booking_status` in ('none', 'requested', 'booked')" +
  " and (s.`booking_status` <> 'none' or s.`held`)" +
  ' and s.`start` < ? and s.`start` > ? order by s.`start`';

const toEvent = ({ start, end, id, title }: EventRow): TakenTime => ({
  start: epochMillisecondsOf(start),
  end: epochMillisecondsOf(end),
  by: { kind: 'event', calendar: { id, title } },
});

const uuidOf = (digits: string): string =>
  digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const toAppointment = ({ duration, before, after, ...row }: SlotRow): TakenTime => {
  const start = epochMillisecondsOf(row.start);
  const meeting = { start, end: start + duration * MINUTE };
  return {
    start: meeting.start - before * MINUTE,
    end: meeting.end + after * MINUTE,
    by: { kind: 'appointment', appointmentId: uuidOf(row.uuid), meeting },
  };
};

/**
 * The same time that `BusyTime` knows, each stretch with what takes it. For the owner alone: strangers are never
 * told what is in their way.
 */
@Injectable()
export class TakenTimes {
  constructor(private readonly em: EntityManager) {}

  /** Two indexed queries for plain rows; no remote call. */
  async of(ownerId: number, within: Interval): Promise<TakenTime[]> {
    const [events, slots] = await Promise.all([
      this.rows<EventRow>(EVENTS, ownerId, within),
      // A slot is found by its start; how far it reaches with its buffers is known only once it is read.
      this.rows<SlotRow>(SLOTS, ownerId, {
        start: within.start - LONGEST_SLOT - LONGEST_BUFFER,
        end: within.end + LONGEST_BUFFER,
      }),
    ]);
    const appointments = slots.map(toAppointment).filter((taken) => overlaps(taken, within));
    return [...events.map(toEvent), ...appointments];
  }

  private rows<Row>(query: string, ownerId: number, { start, end }: Interval): Promise<Row[]> {
    const platform = this.em.getPlatform();
    return this.em.execute<Row[]>(query, [
      ownerId,
      instantParameter(end, platform),
      instantParameter(start, platform),
    ]);
  }
}
