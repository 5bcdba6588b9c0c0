import { Injectable } from '@nestjs/common';
import { type LocationType, Slug, Username } from '@appointment/contracts';
import {
  type Freshness,
  freshnessColumns,
  freshnessJoins,
  freshnessOf,
  type FreshnessRow,
} from '../../calendars';
import { epochMillisecondsOf, PreparedReads } from '../../database';
import { NotFound } from '../../http';
import { PageLinks } from '../page-links';
import { SchedulePaused } from '../schedule.errors';
import { OneForAll } from './one-for-all';

/** One bookable page with its owner, as a plain row. */
export interface PageRow {
  readonly scheduleId: number;
  /** Edition of its rules. */
  readonly version: number;
  readonly subscriberId: number;
  readonly active: boolean;
  readonly name: string;
  readonly slug: string;
  readonly details: string | null;
  readonly slotDuration: number;
  /** Lengths that strangers can choose from, ascending. */
  readonly durations: readonly number[];
  readonly staleLimit: number;
  readonly timezone: string;
  readonly bookingConfirmation: boolean;
  readonly locationType: LocationType;
  /** Reached with the key of its newest link only. */
  readonly private: boolean;
  readonly linkVersion: number;
  /** Heeds the availability that the owner keeps at their calendar servers. */
  readonly useCalendarAvailability: boolean;
  readonly username: string;
  readonly ownerName: string;
  readonly avatarUrl: string | null;
  /** Edition of the owner's busy time. */
  readonly timeVersion: number;
  /** How well the owner's calendars are known. */
  readonly seen: Freshness;
}

export interface PageAddress {
  readonly username: string;
  readonly slug: string;
  /** From the link of a private page. */
  readonly key?: string | undefined;
}

const PAGES = `select s.id as scheduleId, s.time_updated as version, s.owner_id as subscriberId,
    s.active, s.name, s.slug, s.details, s.slot_duration as slotDuration,
    s.other_durations as otherDurations, s.private, s.link_version as linkVersion,
    s.use_calendar_availability as useCalendarAvailability,
    s.stale_limit as staleLimit, s.timezone, s.booking_confirmation as bookingConfirmation,
    s.location_type as locationType, o.username, o.name as ownerName, o.avatar_url as avatarUrl,
    o.time_version as timeVersion,
    ${freshnessColumns}
  from subscribers o join schedules s on s.owner_id = o.id ${freshnessJoins}
  where o.time_deleted is null`;
const BY_ADDRESS = `${PAGES} and o.username = ? and s.slug = ? group by o.id, s.id`;
const BY_SCHEDULE = `${PAGES} and s.id = ? group by o.id, s.id`;

type Stored = Omit<
  PageRow,
  | 'version'
  | 'active'
  | 'private'
  | 'durations'
  | 'bookingConfirmation'
  | 'useCalendarAvailability'
  | 'seen'
> &
  FreshnessRow & {
    readonly version: number | string | Date;
    readonly active: number | boolean;
    readonly private: number | boolean;
    /** JSON, which some drivers read by themselves. */
    readonly otherDurations: string | readonly number[] | null;
    readonly bookingConfirmation: number | boolean;
    readonly useCalendarAvailability: number | boolean;
  };

const durationsOf = (usual: number, stored: Stored['otherDurations']): number[] => {
  const others: readonly number[] = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return [...new Set([usual, ...(others ?? [])])].sort((a, b) => a - b);
};

const toPageRow = (stored: Stored): PageRow => {
  const { calendars, seen, oldest, horizon, otherDurations, ...row } = stored;
  return {
    ...row,
    version: epochMillisecondsOf(row.version),
    active: Boolean(row.active),
    private: Boolean(row.private),
    durations: durationsOf(row.slotDuration, otherDurations),
    bookingConfirmation: Boolean(row.bookingConfirmation),
    useCalendarAvailability: Boolean(row.useCalendarAvailability),
    seen: freshnessOf({ calendars, seen, oldest, horizon }),
  };
};

/** Pages by their address: one indexed query each. */
@Injectable()
export class PublicPages {
  private readonly found = new OneForAll<Stored[]>();

  constructor(
    private readonly reads: PreparedReads,
    private readonly links: PageLinks,
  ) {}

  /** A page that takes bookings. A private one without its key is not there. */
  async open(address: PageAddress): Promise<PageRow> {
    const page = await this.find(address);
    if (!page || !this.links.opens(page, address.key)) throw new NotFound();
    if (!page.active) throw new SchedulePaused();
    return page;
  }

  /** A page by its schedule, for those who booked it: also a private one, and one that is paused. */
  async ofSchedule(scheduleId: number): Promise<PageRow> {
    const [row] = await this.reads.rows<Stored>(BY_SCHEDULE, [scheduleId]);
    if (!row) throw new NotFound();
    return toPageRow(row);
  }

  private async find(address: PageAddress): Promise<PageRow | undefined> {
    const username = Username.safeParse(address.username);
    const slug = Slug.safeParse(address.slug);
    // Addresses that nobody can have are not even looked up.
    if (!username.success || !slug.success) return undefined;
    const names = [username.data, slug.data];
    const [row] = await this.found.ask(names.join('/'), () => this.reads.rows(BY_ADDRESS, names));
    return row && toPageRow(row);
  }
}
