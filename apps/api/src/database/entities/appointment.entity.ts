import { defineEntity, p } from '@mikro-orm/core';
import type { AppointmentStatus, LocationType } from '@appointment/contracts';
import { timeCreated, timeUpdated, uuid } from '../types';
import { Calendar } from './calendar.entity';
import { Subscriber } from './subscriber.entity';

export const AppointmentSchema = defineEntity({
  name: 'Appointment',
  tableName: 'appointments',
  properties: {
    id: p.integer().primary().autoincrement(),
    owner: () => p.manyToOne(Subscriber).deleteRule('cascade'),
    calendar: () => p.manyToOne(Calendar).deleteRule('set null').strictNullable(),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
    duration: p.integer(),
    title: p.string().length(255),
    locationType: p
      .enum(['in-person', 'online'] as const)
      .$type<LocationType>()
      .default('online'),
    locationSuggestions: p.string().length(255).strictNullable(),
    locationSelected: p.integer().strictNullable(),
    locationName: p.string().length(255).strictNullable(),
    locationUrl: p.string().length(2048).strictNullable(),
    locationPhone: p.string().length(64).strictNullable(),
    details: p.text().strictNullable(),
    slug: p.string().length(64).unique().strictNullable(),
    keepOpen: p.boolean().default(false),
    status: p
      .enum(['draft', 'ready', 'closed'] as const)
      .$type<AppointmentStatus>()
      .default('draft'),
    meetingLinkProvider: p.string().length(32).strictNullable(),
    /** The candidates of a hand-picked appointment keep their time until they are picked. */
    holdCandidates: p.boolean().default(false),
    /** Minutes before a hand-picked meeting; what a schedule books is reminded of as its schedule says. */
    reminders: p.json<number[]>().strictNullable(),
    /** Minutes before a hand-picked meeting until which its attendee can change it. */
    changeDeadline: p.integer().default(0),
    uuid: uuid().unique(),
    /** iCalendar SEQUENCE (RFC 5545, 3.8.7.4): rises with each change that others are told of. */
    sequence: p.integer().default(0),
    /** An invitation has left the house, so that an end has to call it back; null for what is older than this column. */
    invited: p.boolean().strictNullable().default(null),
  },
});

export interface NewAppointment {
  owner: Subscriber;
  calendar: Calendar | null;
  title: string;
  duration: number;
  locationType: LocationType;
  locationUrl: string | null;
  locationName?: string | null;
  locationPhone?: string | null;
  meetingLinkProvider?: string | null;
  details: string | null;
  status: AppointmentStatus;
  reminders?: number[];
  changeDeadline?: number;
  /** One UID for life, in calendars and mails. */
  uuid: string;
}

/** What only hand-picked appointments have, and what can be changed about them. */
export type HandPickedFields = Omit<NewAppointment, 'owner' | 'uuid'> & {
  slug: string;
  keepOpen: boolean;
  holdCandidates: boolean;
};

const usual = {
  locationName: null,
  locationPhone: null,
  meetingLinkProvider: null,
  reminders: null,
  changeDeadline: 0,
};

/** What a slot is about: title, place, details. One appointment has one or several slots. */
export class Appointment extends AppointmentSchema.class {
  constructor(fields: NewAppointment) {
    super();
    Object.assign(this, usual, fields);
    this.locationSuggestions = null;
    this.locationSelected = null;
    this.slug = null;
    this.keepOpen = false;
    this.holdCandidates = false;
    this.sequence = 0;
    this.invited = false;
  }

  /** What an owner may say otherwise about a hand-picked one; what is not named stays. */
  change(fields: { [Field in keyof HandPickedFields]?: HandPickedFields[Field] | undefined }) {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(given));
  }

  changed(): void {
    this.sequence += 1;
  }

  close(): void {
    // Before there was a column for it, an invitation was taken to be out once the meeting was booked.
    this.invited ??= this.status === 'closed';
    this.status = 'closed';
  }

  reopen(): void {
    this.status = 'ready';
  }
}
AppointmentSchema.setClass(Appointment);
