import { Collection, defineEntity, p } from '@mikro-orm/core';
import type { LocationType } from '@appointment/contracts';
import { plainDate, plainTime, timeCreated, timeUpdated } from '../types';
import { Availability } from './availability.entity';
import { Calendar } from './calendar.entity';
import { Subscriber } from './subscriber.entity';

export const ScheduleSchema = defineEntity({
  name: 'Schedule',
  tableName: 'schedules',
  uniques: [{ properties: ['owner', 'slug'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    owner: () => p.manyToOne(Subscriber).deleteRule('cascade').index(false),
    calendar: () => p.manyToOne(Calendar).deleteRule('set null').strictNullable(),
    active: p.boolean().default(true),
    name: p.string().length(128),
    locationType: p
      .enum(['in-person', 'online'] as const)
      .$type<LocationType>()
      .default('online'),
    locationUrl: p.string().length(2048).strictNullable(),
    details: p.text().strictNullable(),
    startDate: plainDate(),
    endDate: plainDate().strictNullable(),
    startTime: plainTime(),
    endTime: plainTime(),
    earliestBooking: p.integer(),
    farthestBooking: p.integer(),
    weekdays: p.json<number[]>(),
    slotDuration: p.integer(),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
    meetingLinkProvider: p.string().length(32).strictNullable(),
    slug: p.string().length(64),
    bookingConfirmation: p.boolean().default(true),
    timezone: p.string().length(64),
    useCustomAvailabilities: p.boolean().default(false),
    /** Minutes after which unread calendars count as unverifiable. */
    staleLimit: p.integer().default(60),
    availabilities: () => p.oneToMany(Availability).mappedBy('schedule').orphanRemoval(),
  },
});

export interface NewSchedule {
  owner: Subscriber;
  calendar: Calendar | null;
  active: boolean;
  name: string;
  slug: string;
  timezone: string;
  weekdays: number[];
  startDate: Temporal.PlainDate;
  endDate: Temporal.PlainDate | null;
  startTime: Temporal.PlainTime;
  endTime: Temporal.PlainTime;
  slotDuration: number;
  earliestBooking: number;
  farthestBooking: number;
  bookingConfirmation: boolean;
  useCustomAvailabilities: boolean;
  locationType: LocationType;
  locationUrl: string | null;
  details: string | null;
  staleLimit: number;
}

/** A bookable page: rules for when, how long and where, plus a slug. Lengths are minutes. */
export class Schedule extends ScheduleSchema.class {
  constructor(fields: NewSchedule) {
    super();
    Object.assign(this, fields);
    this.meetingLinkProvider = null;
    this.availabilities ??= new Collection<Availability>(this);
  }

  /** Takes over the fields that are given; what is undefined stays. */
  change(fields: { [Field in keyof NewSchedule]?: NewSchedule[Field] | undefined }): void {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(given));
  }

  /** `timeUpdated` names the edition that compiled rules belong to: it rises even within a millisecond. */
  touch(now: Temporal.Instant): void {
    const next = this.timeUpdated.add({ milliseconds: 1 });
    this.timeUpdated = Temporal.Instant.compare(now, next) > 0 ? now : next;
  }
}
ScheduleSchema.setClass(Schedule);
