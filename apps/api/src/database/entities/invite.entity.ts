import { defineEntity, p } from '@mikro-orm/core';
import type { InviteStatus } from '@appointment/contracts';
import { timeCreated, timeUpdated } from '../types';
import { Subscriber } from './subscriber.entity';

export const InviteSchema = defineEntity({
  name: 'Invite',
  tableName: 'invites',
  properties: {
    id: p.integer().primary().autoincrement(),
    subscriber: () => p.manyToOne(Subscriber).deleteRule('set null').strictNullable(),
    code: p.string().length(64).unique(),
    status: p
      .enum(['active', 'revoked'] as const)
      .$type<InviteStatus>()
      .default('active'),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
    owner: () => p.manyToOne(Subscriber).deleteRule('set null').strictNullable(),
  },
});

/** A sign-up code that an admin gives out. */
export class Invite extends InviteSchema.class {
  constructor(fields: { code: string; owner: Subscriber | null }) {
    super();
    Object.assign(this, fields);
    this.status = 'active';
    this.subscriber = null;
  }
}
InviteSchema.setClass(Invite);
