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
    /** When everything was last listed anew. */
    listedAt: instant().strictNullable(),
    /** How far a first import has come; null when none is going on. */
    imported: p.integer().strictNullable(),
    expected: p.integer().strictNullable(),
    /** Events that could not be read. */
    problems: p.integer().default(0),
    /** Which events these are, the first of them: sealed, as their titles are among them. */
    unreadEvents: p.text().strictNullable().hidden(),
    lastError: p.string().length(64).$type<ProblemCode>().strictNullable(),
  },
});

export interface Synced {
  /** When the provider was asked: what happened later may be missing. */
  readonly at: Temporal.Instant;
  readonly next: Temporal.Instant;
  readonly syncToken: string | null;
  readonly horizon: Temporal.Instant;
  readonly timezone: string;
  /** Everything was listed. */
  readonly complete: boolean;
  readonly problems: number;
  /** Sealed. */
  readonly unreadEvents: string | null;
}

/** How far a first import has come. */
export interface Imported {
  readonly imported: number;
  readonly expected: number;
  /** A token that goes on from here, should the import be cut off. */
  readonly syncToken: string | null;
  readonly horizon: Temporal.Instant;
  readonly timezone: string;
  readonly problems: number;
  readonly unreadEvents: string | null;
}

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
    this.listedAt = null;
    this.imported = null;
    this.expected = null;
    this.problems = 0;
    this.unreadEvents = null;
  }

  /** What is known was read, and the last try to read it again did not fail. */
  get trusted(): boolean {
    return this.syncedAt !== null && this.failures === 0;
  }

  /** Gives the right to save to whoever asks now, and takes it from whoever had it. */
  lease(until: Temporal.Instant): Temporal.Instant {
    // The column keeps milliseconds; each lease has one of its own, so that two are never mistaken for each other.
    const wished = until.round('millisecond');
    const held = this.lockedUntil;
    const isLater = held === null || Temporal.Instant.compare(wished, held) > 0;
    this.lockedUntil = isLater ? wished : held.add({ milliseconds: 1 });
    return this.lockedUntil;
  }

  isLeasedAs(until: Temporal.Instant): boolean {
    return this.lockedUntil !== null && this.lockedUntil.equals(until);
  }

  /** Still not known, but on the way. */
  importing(progress: Imported): void {
    Object.assign(this, progress);
  }

  synced({ at, next, complete, ...known }: Synced): void {
    Object.assign(this, known);
    this.imported = null;
    this.expected = null;
    this.syncedAt = at;
    if (complete) this.listedAt = at;
    this.failures = 0;
    this.lastError = null;
    this.release(next);
  }

  /** What was known stays: a calendar that can't be read is not free. */
  failed(code: ProblemCode, next: Temporal.Instant): void {
    this.failures += 1;
    this.lastError = code;
    this.release(next);
  }

  release(next: Temporal.Instant): void {
    this.nextSyncAt = next;
    this.lockedUntil = null;
  }
}
SyncStateSchema.setClass(SyncState);
