import { defineEntity, p } from '@mikro-orm/core';
import type { HistoryAction, HistoryActor } from '@appointment/contracts';
import { instant } from '../types';
import { Appointment } from './appointment.entity';
import { Subscriber } from './subscriber.entity';

export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_log',
  indexes: [{ properties: ['appointment', 'id'] }, { properties: ['subscriber', 'id'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    /** Whose time or account it was about. */
    subscriber: () => p.manyToOne(Subscriber).deleteRule('cascade').index(false),
    appointment: () => p.manyToOne(Appointment).deleteRule('cascade').strictNullable().index(false),
    actor: p.string().length(16).$type<HistoryActor>(),
    action: p.string().length(32).$type<HistoryAction>(),
    details: p.json<Record<string, unknown>>().strictNullable(),
    at: instant(),
  },
});

export interface NewAuditEntry {
  subscriber: Subscriber;
  appointment: Appointment | null;
  actor: HistoryActor;
  action: HistoryAction;
  details: Record<string, unknown> | null;
  at: Temporal.Instant;
}

/** Who did what, when. Written in the transaction that did it, and never changed. */
export class AuditEntry extends AuditEntrySchema.class {
  constructor(fields: NewAuditEntry) {
    super();
    Object.assign(this, fields);
  }
}
AuditEntrySchema.setClass(AuditEntry);
