import { defineEntity, p } from '@mikro-orm/core';
import type { ProblemCode } from '@appointment/contracts';
import { instant } from '../types';
import { Calendar } from './calendar.entity';

export const SyncStateSchema = defineEntity({
  name: 'SyncState',
  tableName: 'sync_states',
  indexes: [{ properties: ['nextSyncAt'] }],
  properties: {
    calendar: () => p.oneToOne(Calendar).owner().primary().deleteRule('cascade'),
    syncToken: p.text().strictNullable(),
    /** Until when recurrences are expanded in the busy index. */
    horizon: instant().strictNullable(),
    /** The zone in which all-day and floating events were read. */
    timezone: p.string().length(64).strictNullable(),
    syncedAt: instant().strictNullable(),
    nextSyncAt: instant(),
    lockedUntil: instant().strictNullable(),
    failures: p.integer().default(0),
    lastError: p.string().length(64).$type<ProblemCode>().strictNullable(),
  },
});

/** How far one calendar's busy index has come. */
export class SyncState extends SyncStateSchema.class {
  constructor(fields: { calendar: Calendar; nextSyncAt: Temporal.Instant }) {
    super();
    Object.assign(this, fields);
    this.syncToken = null;
    this.horizon = null;
    this.timezone = null;
    this.syncedAt = null;
    this.lockedUntil = null;
    this.failures = 0;
    this.lastError = null;
  }
}
SyncStateSchema.setClass(SyncState);
