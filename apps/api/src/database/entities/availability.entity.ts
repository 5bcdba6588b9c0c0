import { defineEntity, p } from '@mikro-orm/core';
import { plainTime, timeCreated, timeUpdated } from '../types';
import { Schedule } from './schedule.entity';

export const AvailabilitySchema = defineEntity({
  name: 'Availability',
  tableName: 'availabilities',
  properties: {
    id: p.integer().primary().autoincrement(),
    schedule: () => p.manyToOne(Schedule).deleteRule('cascade'),
    dayOfWeek: p.integer(),
    startTime: plainTime(),
    endTime: plainTime(),
    minTimeBeforeMeeting: p.integer().strictNullable(),
    slotDuration: p.integer().strictNullable(),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
  },
});

export interface NewAvailability {
  schedule: Schedule;
  dayOfWeek: number;
  startTime: Temporal.PlainTime;
  endTime: Temporal.PlainTime;
}

/** One custom window of a schedule on one weekday; it replaces the general hours of that day. */
export class Availability extends AvailabilitySchema.class {
  constructor(fields: NewAvailability) {
    super();
    Object.assign(this, fields);
    this.minTimeBeforeMeeting = null;
    this.slotDuration = null;
  }
}
AvailabilitySchema.setClass(Availability);
