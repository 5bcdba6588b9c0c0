import { defineEntity, p } from '@mikro-orm/core';
import { Slot } from './slot.entity';
import { Subscriber } from './subscriber.entity';

export const ClaimSchema = defineEntity({
  name: 'Claim',
  tableName: 'claims',
  properties: {
    subscriber: () => p.manyToOne(Subscriber).primary().deleteRule('cascade').index(false),
    /** Minutes since the epoch. */
    tick: p.integer().primary().autoincrement(false),
    slot: () => p.manyToOne(Slot).deleteRule('cascade'),
  },
});

/** One minute of one subscriber's time belongs to one slot: the proof against double booking. */
export class Claim extends ClaimSchema.class {}
ClaimSchema.setClass(Claim);
