import { defineEntity, p } from '@mikro-orm/core';
import { instant, timeCreated, timeUpdated } from '../types';
import { Invite } from './invite.entity';

export const WaitingListEntrySchema = defineEntity({
  name: 'WaitingListEntry',
  tableName: 'waiting_list',
  properties: {
    id: p.integer().primary().autoincrement(),
    email: p.string().length(254).unique(),
    emailVerified: instant().strictNullable(),
    invite: () => p.manyToOne(Invite).deleteRule('set null').strictNullable(),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
  },
});

/** An address that asked for an account. */
export class WaitingListEntry extends WaitingListEntrySchema.class {
  constructor(fields: { email: string }) {
    super();
    Object.assign(this, fields);
    this.emailVerified = null;
    this.invite = null;
  }
}
WaitingListEntrySchema.setClass(WaitingListEntry);
