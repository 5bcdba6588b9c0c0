import { defineEntity, p } from '@mikro-orm/core';
import { instant, timeCreated } from '../types';
import { Slot } from './slot.entity';

export const LinkSchema = defineEntity({
  name: 'Link',
  tableName: 'links',
  properties: {
    id: p.integer().primary().autoincrement(),
    slot: () => p.manyToOne(Slot).deleteRule('cascade'),
    purpose: p.enum(['manage', 'decide'] as const),
    /** SHA-256 (hex) of the token; the token itself is only ever in a letter or an answer. */
    hash: p.string().length(64).unique(),
    expiresAt: instant(),
    revokedAt: instant().strictNullable(),
    timeCreated: timeCreated(),
  },
});

export interface NewLink {
  slot: Slot;
  purpose: 'manage' | 'decide';
  hash: string;
  expiresAt: Temporal.Instant;
}

/** A door to one slot for somebody without an account. */
export class Link extends LinkSchema.class {
  constructor(fields: NewLink) {
    super();
    Object.assign(this, fields);
    this.revokedAt = null;
  }

  opensAt(now: Temporal.Instant): boolean {
    return this.revokedAt === null && Temporal.Instant.compare(now, this.expiresAt) < 0;
  }
}
LinkSchema.setClass(Link);
