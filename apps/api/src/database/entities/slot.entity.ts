import { defineEntity, p } from '@mikro-orm/core';
import type { BookingStatus } from '@appointment/contracts';
import { instant, timeCreated, timeUpdated } from '../types';
import { Appointment } from './appointment.entity';
import { Attendee } from './attendee.entity';
import { Schedule } from './schedule.entity';
import { Subscriber } from './subscriber.entity';

export const SlotSchema = defineEntity({
  name: 'Slot',
  tableName: 'slots',
  indexes: [{ properties: ['subscriber', 'bookingStatus', 'start'] }],
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
  },
});

export interface NewSlot {
  appointment: Appointment;
  schedule: Schedule | null;
  attendee: Attendee;
  subscriber: Subscriber;
  start: Temporal.Instant;
  duration: number;
  bookingStatus: 'requested' | 'booked';
  bookingTkn: string | null;
  bookingExpiresAt: Temporal.Instant | null;
  notes: string | null;
  guests: string[];
}

/** A length of time that has been asked for. Offered slots are computed and never stored. */
export class Slot extends SlotSchema.class {
  constructor(fields: NewSlot) {
    super();
    Object.assign(this, fields);
    this.meetingLinkId = null;
    this.meetingLinkUrl = null;
    this.reason = null;
    this.eventUrl = null;
    this.eventEtag = null;
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
