import { defineEntity, p } from '@mikro-orm/core';
import { instant, timeCreated, uuid } from '../types';
import { Subscriber } from './subscriber.entity';

export const RefreshTokenSchema = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_tokens',
  properties: {
    id: p.integer().primary().autoincrement(),
    subscriber: () => p.manyToOne(Subscriber).deleteRule('cascade'),
    /** All tokens that came from one sign-in; reuse of a spent one ends the family. */
    family: uuid().index(),
    /** SHA-256 (hex) of the token. */
    hash: p.string().length(64).unique(),
    expiresAt: instant(),
    spentAt: instant().strictNullable(),
    revokedAt: instant().strictNullable(),
    timeCreated: timeCreated(),
  },
});

export interface NewRefreshToken {
  subscriber: Subscriber;
  family: string;
  hash: string;
  expiresAt: Temporal.Instant;
}

export class RefreshToken extends RefreshTokenSchema.class {
  constructor(fields: NewRefreshToken) {
    super();
    Object.assign(this, fields);
    this.spentAt = null;
    this.revokedAt = null;
  }
}
RefreshTokenSchema.setClass(RefreshToken);
