import { defineEntity, p } from '@mikro-orm/core';
import type { Answer, AttendeeAnswer, BookingStatus } from '@appointment/contracts';
import { instant, timeCreated, timeUpdated } from '../types';
import { Appointment } from './appointment.entity';
import { Attendee } from './attendee.entity';
import { Schedule } from './schedule.entity';
import { Subscriber } from './subscriber.entity';

export const SlotSchema = defineEntity({
  name: 'Slot',
  tableName: 'slots',
  indexes: [
    { properties: ['subscriber', 'bookingStatus', 'start'] },
    { properties: ['subscriber', 'start'] },
    { properties: ['subscriber', 'appointment'] },
  ],
  uniques: [{ properties: ['subscriber', 'bookingTkn'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    appointment: () => p.manyToOne(Appointment).deleteRule('cascade'),
    schedule: () => p.manyToOne(Schedule).deleteRule('set null').strictNullable(),
    attendee: () => p.manyToOne(Attendee).deleteRule('set null').strictNullable(),
    /** Whose time it is. */
    subscriber: () => p.manyToOne(Subscriber).deleteRule('cascade').index(false),
    timeUpdated: timeUpdated(),
    start: instant(),
    duration: p.integer(),
    meetingLinkId: p.string().length(255).strictNullable(),
    meetingLinkUrl: p.string().length(2048).strictNullable(),
    /** SHA-256 (hex) of the Idempotency-Key under which the slot was asked for. */
    bookingTkn: p.string().length(64).strictNullable(),
    bookingExpiresAt: instant().strictNullable(),
    bookingStatus: p
      .enum([
        'none',
        'requested',
        'booked',
        'declined',
        'cancelled',
        'expired',
        'rescheduled',
      ] as const)
      .$type<BookingStatus>()
      .default('none'),
    timeCreated: timeCreated(),
    notes: p.text().strictNullable(),
    guests: p.json<string[]>(),
    reason: p.text().strictNullable(),
    /** Where the event stands in the owner's calendar; null while there is none. */
    eventUrl: p.string().length(1024).strictNullable(),
    eventEtag: p.string().length(255).strictNullable(),
    /** Minutes that the slot takes besides its own: those of the schedule when it was asked for. */
    bufferBefore: p.integer().default(0),
    bufferAfter: p.integer().default(0),
    /** What the attendee answered to the schedule's questions, in the words of that moment. */
    answers: p.json<Answer[]>().strictNullable(),
    /** The hand-picked slot that was picked. */
    candidate: () => p.manyToOne(Slot).deleteRule('set null').strictNullable(),
    /** A hand-picked slot that keeps its time for whoever picks it. */
    held: p.boolean().default(false),
    /** PARTSTAT of the attendee in the owner's calendar; null while unknown. */
    attendeeAnswer: p.string().length(16).$type<AttendeeAnswer>().strictNullable(),
    /** Since when the event is missing from the owner's calendar, as far as its server says. */
    missingSince: instant().strictNullable(),
    /** What its owner finds it by: title, name and address, a line each; null for what is older than this column. */
    searchText: p.string().length(700).strictNullable(),
  },
});

export interface NewSlot {
  appointment: Appointment;
  schedule: Schedule | null;
  attendee: Attendee | null;
  subscriber: Subscriber;
  start: Temporal.Instant;
  duration: number;
  bufferBefore?: number;
  bufferAfter?: number;
  bookingStatus: 'none' | 'requested' | 'booked';
  bookingTkn: string | null;
  bookingExpiresAt: Temporal.Instant | null;
  notes: string | null;
  guests: string[];
  answers?: Answer[];
  candidate?: Slot | null;
}

/** What a slot has only if its schedule, or its hand-picked appointment, asks for it. */
const plain = { bufferBefore: 0, bufferAfter: 0, answers: null, candidate: null };

const searchTextOf = ({ title }: Appointment, { name, email }: Attendee): string =>
  [title, name, email].join('\n');

/** A length of time that has been asked for. Offered slots are computed and never stored. */
export class Slot extends SlotSchema.class {
  constructor(fields: NewSlot) {
    super();
    Object.assign(this, plain, fields);
    this.meetingLinkId = null;
    this.meetingLinkUrl = null;
    this.reason = null;
    this.eventUrl = null;
    this.eventEtag = null;
    this.held = false;
    this.attendeeAnswer = null;
    this.missingSince = null;
    this.searchText = this.attendee ? searchTextOf(this.appointment, this.attendee) : null;
  }

  get end(): Temporal.Instant {
    return this.start.add({ minutes: this.duration });
  }

  /** The time is the owner's no more: asked for, or booked. */
  get live(): boolean {
    return this.bookingStatus === 'requested' || this.bookingStatus === 'booked';
  }

  confirm(): void {
    this.bookingStatus = 'booked';
    this.bookingExpiresAt = null;
  }

  /** Waits for its owner again. */
  unconfirm(expiresAt: Temporal.Instant): void {
    this.bookingStatus = 'requested';
    this.bookingExpiresAt = expiresAt;
  }

  release(
    status: 'declined' | 'cancelled' | 'expired' | 'rescheduled',
    reason: string | null,
  ): void {
    this.bookingStatus = status;
    this.bookingExpiresAt = null;
    this.reason = reason;
  }
}
SlotSchema.setClass(Slot);
