import { defineEntity, p } from '@mikro-orm/core';
import type { ProblemCode } from '@appointment/contracts';
import { instant } from '../types';
import { Calendar } from './calendar.entity';
import { ExternalConnection } from './external-connection.entity';

export const ConnectionCheckSchema = defineEntity({
  name: 'ConnectionCheck',
  tableName: 'connection_checks',
  indexes: [{ properties: ['connection', 'id'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    connection: () => p.manyToOne(ExternalConnection).deleteRule('cascade').index(false),
    /** The one calendar that it was about; null: all of the connection. */
    calendar: () => p.manyToOne(Calendar).deleteRule('cascade').strictNullable(),
    /** Null: it answers again. */
    code: p.string().length(64).$type<ProblemCode>().strictNullable(),
    at: instant(),
  },
});

export interface NewConnectionCheck {
  connection: ExternalConnection;
  calendar: Calendar | null;
  code: ProblemCode | null;
  at: Temporal.Instant;
}

/** A turn in the health of a connection: it failed, failed otherwise, or came back. */
export class ConnectionCheck extends ConnectionCheckSchema.class {
  constructor(fields: NewConnectionCheck) {
    super();
    Object.assign(this, fields);
  }
}
ConnectionCheckSchema.setClass(ConnectionCheck);
