import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarProvider } from '@appointment/contracts';
import { instant, timeCreated, timeUpdated } from '../types';
import { ExternalConnection } from './external-connection.entity';
import { Subscriber } from './subscriber.entity';

export const CalendarSchema = defineEntity({
  name: 'Calendar',
  tableName: 'calendars',
  uniques: [{ properties: ['owner', 'url', 'user'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    owner: () => p.manyToOne(Subscriber).deleteRule('cascade'),
    externalConnection: () =>
      p.manyToOne(ExternalConnection).deleteRule('cascade').strictNullable(),
    provider: p
      .enum(['caldav', 'google', 'ics'] as const)
      .$type<CalendarProvider>()
      .default('caldav'),
    title: p.string().length(128),
    color: p.string().length(32),
    // To servers `/Work/` and `/work/` are two calendars: the migrations give these a binary collation on MySQL.
    url: p.string().length(500).ignoreSchemaChanges('collation'),
    user: p.string().length(190).ignoreSchemaChanges('collation'),
    // Sealed; only for a calendar that hangs on no connection.
    password: p.text().strictNullable().hidden(),
    connected: p.boolean().default(false),
    connectedAt: instant().strictNullable(),
    timeCreated: timeCreated(),
    timeUpdated: timeUpdated(),
    readOnly: p.boolean().default(false),
  },
});

export interface NewCalendar {
  owner: Subscriber;
  externalConnection: ExternalConnection | null;
  provider: CalendarProvider;
  title: string;
  color: string;
  url: string;
  user: string;
  readOnly: boolean;
}

/** One remote calendar; `connected` means that its events count as busy. */
export class Calendar extends CalendarSchema.class {
  constructor(fields: NewCalendar) {
    super();
    Object.assign(this, fields);
    this.password = null;
    this.connected = false;
    this.connectedAt = null;
  }

  /** What the owner calls it, and how it is painted. */
  restyle({ title, color }: { title?: string | undefined; color?: string | undefined }): void {
    this.title = title ?? this.title;
    this.color = color ?? this.color;
  }

  connect(now: Temporal.Instant): void {
    if (this.connected) return;
    this.connected = true;
    this.connectedAt = now;
  }

  disconnect(): void {
    this.connected = false;
    this.connectedAt = null;
  }
}
CalendarSchema.setClass(Calendar);
