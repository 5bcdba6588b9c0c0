import { defineEntity, p } from '@mikro-orm/core';
import type { ConnectionStatus, ProblemCode } from '@appointment/contracts';
import { instant, timeCreated, timeUpdated } from '../types';
import { Subscriber } from './subscriber.entity';

export const ExternalConnectionSchema = defineEntity({
  name: 'ExternalConnection',
  tableName: 'external_connections',
  uniques: [{ properties: ['owner', 'type', 'typeId'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    owner: () => p.manyToOne(Subscriber).deleteRule('cascade'),
    name: p.string().length(255),
    type: p
      .enum(['zoom', 'google', 'fxa', 'caldav', 'accounts', 'oidc', 'ics'] as const)
      .default('caldav'),
    // Holds an address, whose case counts: as with a calendar's.
    typeId: p.string().length(512).ignoreSchemaChanges('collation'),
    token: p.text().strictNullable().hidden(),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
    status: p
      .enum(['ok', 'error'] as const)
      .$type<ConnectionStatus>()
      .default('ok'),
    statusCode: p.string().length(64).$type<ProblemCode>().strictNullable(),
    statusCheckedAt: instant().strictNullable(),
    /** The owner's VAVAILABILITY as the server keeps it; null where there is none. */
    availability: p.text().strictNullable(),
  },
});

export interface NewExternalConnection {
  owner: Subscriber;
  name: string;
  type: ExternalConnection['type'];
  typeId: string;
  /** Sealed credentials. */
  token: string | null;
}

/** The credentials for one remote service, which calendars hang on. */
export class ExternalConnection extends ExternalConnectionSchema.class {
  constructor(fields: NewExternalConnection) {
    super();
    Object.assign(this, fields);
    this.status = 'ok';
    this.statusCode = null;
    this.statusCheckedAt = null;
    this.availability = null;
  }

  /** New credentials for the same account; its calendars stay. */
  reseal(token: string, typeId = this.typeId): void {
    this.token = token;
    this.typeId = typeId;
  }

  rename(name: string): void {
    this.name = name;
  }

  answered(now: Temporal.Instant): void {
    this.status = 'ok';
    this.statusCode = null;
    this.statusCheckedAt = now;
  }

  failed(code: ProblemCode, now: Temporal.Instant): void {
    this.status = 'error';
    this.statusCode = code;
    this.statusCheckedAt = now;
  }
}
ExternalConnectionSchema.setClass(ExternalConnection);
