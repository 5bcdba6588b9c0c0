import { defineEntity, p } from '@mikro-orm/core';
import type { Language } from '@appointment/contracts';
import { timeCreated, timeUpdated } from '../types';

export const AttendeeSchema = defineEntity({
  name: 'Attendee',
  tableName: 'attendees',
  properties: {
    id: p.integer().primary().autoincrement(),
    email: p.string().length(254).index(),
    name: p.string().length(128),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
    timezone: p.string().length(64),
    language: p.string().length(16).$type<Language>().default('en'),
  },
});

export interface NewAttendee {
  email: string;
  name: string;
  timezone: string;
  language: Language;
}

/** The person who asked for a slot. */
export class Attendee extends AttendeeSchema.class {
  constructor(fields: NewAttendee) {
    super();
    Object.assign(this, fields);
  }
}
AttendeeSchema.setClass(Attendee);
