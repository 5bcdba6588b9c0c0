import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../types';
import { Calendar } from './calendar.entity';
import { Subscriber } from './subscriber.entity';

export const BusyIntervalSchema = defineEntity({
  name: 'BusyInterval',
  tableName: 'busy_intervals',
  indexes: [
    { properties: ['subscriber', 'start', 'end'] },
    { properties: ['calendar', 'eventKey'] },
  ],
  properties: {
    id: p.integer().primary().autoincrement(),
    subscriber: () => p.manyToOne(Subscriber).deleteRule('cascade').index(false),
    calendar: () => p.manyToOne(Calendar).deleteRule('cascade').index(false),
    /** SHA-256 (hex) of the remote event's id: enough to replace it, nothing about its content. */
    eventKey: p.string().length(64),
    start: instant(),
    end: instant(),
  },
});

/** One stretch of busy time of one remote event; half-open, no title. */
export class BusyInterval extends BusyIntervalSchema.class {}
BusyIntervalSchema.setClass(BusyInterval);
