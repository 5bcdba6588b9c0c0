import { Collection, defineEntity, p } from '@mikro-orm/core';
import type { DateOverride, LocationType, Question } from '@appointment/contracts';
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
    /** From one start to the next; null: the length chosen. */
    slotStep: p.integer().strictNullable(),
    /** Lengths to choose from beside `slotDuration`. */
    otherDurations: p.json<number[]>().strictNullable(),
    bufferBefore: p.integer().default(0),
    bufferAfter: p.integer().default(0),
    limitPerDay: p.integer().strictNullable(),
    limitPerWeek: p.integer().strictNullable(),
    overrides: p.json<DateOverride[]>().strictNullable(),
    questions: p.json<Question[]>().strictNullable(),
    /** Minutes before the start at which the attendee is reminded. */
    reminders: p.json<number[]>().strictNullable(),
    /** Minutes before the start until which an attendee can cancel or move. */
    changeDeadline: p.integer().default(0),
    /** Reached by its signed link only. */
    private: p.boolean().default(false),
    /** Rises when the signed link is renewed: older ones lead nowhere then. */
    linkVersion: p.integer().default(1),
    locationName: p.string().length(255).strictNullable(),
    locationPhone: p.string().length(64).strictNullable(),
    /** The owner's VAVAILABILITY (RFC 7953) narrows what is offered. */
    useCalendarAvailability: p.boolean().default(false),
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
  slotStep?: number | null;
  otherDurations?: number[];
  bufferBefore?: number;
  bufferAfter?: number;
  limitPerDay?: number | null;
  limitPerWeek?: number | null;
  overrides?: DateOverride[];
  questions?: Question[];
  reminders?: number[];
  changeDeadline?: number;
  private?: boolean;
  locationName?: string | null;
  locationPhone?: string | null;
  meetingLinkProvider?: string | null;
  useCalendarAvailability?: boolean;
}

/** What most schedules do without. */
const plain = {
  slotStep: null,
  otherDurations: null,
  bufferBefore: 0,
  bufferAfter: 0,
  limitPerDay: null,
  limitPerWeek: null,
  overrides: null,
  questions: null,
  reminders: null,
  changeDeadline: 0,
  private: false,
  linkVersion: 1,
  locationName: null,
  locationPhone: null,
  meetingLinkProvider: null,
  useCalendarAvailability: false,
};

/** A bookable page: rules for when, how long and where, plus a slug. Lengths are minutes. */
export class Schedule extends ScheduleSchema.class {
  constructor(fields: NewSchedule) {
    super();
    Object.assign(this, plain, fields);
    this.availabilities ??= new Collection<Availability>(this);
  }

  /** All lengths that a stranger can choose from, ascending. */
  get durations(): number[] {
    return [...new Set([this.slotDuration, ...(this.otherDurations ?? [])])].sort((a, b) => a - b);
  }

  renewLink(): void {
    this.linkVersion += 1;
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
