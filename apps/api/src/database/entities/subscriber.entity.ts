import { defineEntity, p } from '@mikro-orm/core';
import type { ColourScheme, FeedKind, Language, SubscriberLevel } from '@appointment/contracts';
import { instant, timeCreated, timeUpdated } from '../types';

export const SubscriberSchema = defineEntity({
  name: 'Subscriber',
  tableName: 'subscribers',
  properties: {
    id: p.integer().primary().autoincrement(),
    username: p.string().length(128).unique(),
    email: p.string().length(254).unique(),
    name: p.string().length(128),
    level: p
      .enum(['basic', 'plus', 'pro', 'admin'] as const)
      .$type<SubscriberLevel>()
      .default('basic'),
    timezone: p.string().length(64).default('UTC'),
    avatarUrl: p.string().length(2048).strictNullable(),
    shortLinkHash: p.string().length(64).strictNullable(),
    minimumValidIatTime: instant().strictNullable(),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
    secondaryEmail: p.string().length(254).strictNullable(),
    timeDeleted: instant().strictNullable(),
    ftueLevel: p.integer().default(0),
    language: p.string().length(16).$type<Language>().default('en'),
    password: p.string().length(255).strictNullable().hidden(),
    colourScheme: p
      .enum(['system', 'light', 'dark'] as const)
      .$type<ColourScheme>()
      .default('system'),
    timeMode: p.integer().$type<12 | 24>().strictNullable(),
    startOfWeek: p.integer().strictNullable(),
    /** Rises with each change of the owner's busy time: what was answered about an older one is stale. */
    timeVersion: p.integer().default(0),
    /** Edition of the secret link to the feed of bookings; null while there is none. */
    feedVersion: p.integer().strictNullable(),
    /** Edition of the secret link to the free/busy file; null while there is none. */
    freeBusyVersion: p.integer().strictNullable(),
  },
});

export interface NewSubscriber {
  username: string;
  email: string;
  name: string;
  level: SubscriberLevel;
  timezone: string;
  language: Language;
  /** An argon2id hash; null for those who sign in elsewhere. */
  password: string | null;
}

/** What subscribers may change about themselves; what is not named stays. */
export interface Profile {
  name?: string;
  username?: string;
  timezone?: string;
  language?: Language;
  avatarUrl?: string | null;
  secondaryEmail?: string | null;
  colourScheme?: ColourScheme;
  timeMode?: 12 | 24 | null;
  startOfWeek?: number | null;
  setupDone?: boolean;
}

/** The version of the set-up that exists. */
const newestSetup = 1;

/** The person with an account who can be booked. */
export class Subscriber extends SubscriberSchema.class {
  constructor(fields: NewSubscriber) {
    super();
    Object.assign(this, fields);
    this.avatarUrl = null;
    this.shortLinkHash = null;
    this.minimumValidIatTime = null;
    this.secondaryEmail = null;
    this.timeDeleted = null;
    this.ftueLevel = 0;
    this.colourScheme = 'system';
    this.timeMode = null;
    this.startOfWeek = null;
    this.feedVersion = null;
    this.freeBusyVersion = null;
  }

  get disabled(): boolean {
    return this.timeDeleted !== null;
  }

  get setupDone(): boolean {
    return this.ftueLevel > 0;
  }

  describe({ setupDone = this.setupDone, ...profile }: Profile): void {
    const { name = this.name, username = this.username } = profile;
    const { timezone = this.timezone, language = this.language } = profile;
    const { avatarUrl = this.avatarUrl, secondaryEmail = this.secondaryEmail } = profile;
    const { colourScheme = this.colourScheme, timeMode = this.timeMode } = profile;
    const { startOfWeek = this.startOfWeek } = profile;
    Object.assign(this, { name, username, timezone, language, avatarUrl, secondaryEmail });
    Object.assign(this, { colourScheme, timeMode, startOfWeek });
    this.ftueLevel = setupDone ? Math.max(this.ftueLevel, newestSetup) : 0;
  }

  /** Which edition of a secret link leads to a feed from now on; null: none does. */
  publish(kind: FeedKind, edition: number | null): void {
    if (kind === 'bookings') this.feedVersion = edition;
    else this.freeBusyVersion = edition;
  }

  /** Sessions that began before `now` end. */
  endSessions(now: Temporal.Instant): void {
    this.minimumValidIatTime = now;
  }
}
SubscriberSchema.setClass(Subscriber);
