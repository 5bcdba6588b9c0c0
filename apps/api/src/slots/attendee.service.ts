import type {
  MoveQuery,
  OfferedSlots,
  PublicAppointment,
  Reschedule,
} from '@appointment/contracts';
import { writeDownload } from '@appointment/icalendar';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Slot } from '../database';
import { Clock } from '../jobs';
import { ChangeStreams, PublicPages } from '../schedules';
import { WatchedChoices } from './candidates';
import { Decisions } from './decisions';
import { cancelledBy } from './history';
import { Links } from './links';
import { Moves } from './moves';
import { invitedEvent } from './slot-event';
import { refOf, toPublicAppointment } from './slot.view';

/** The attendee's door: whoever holds the manage link. */
@Injectable()
export class AttendeeService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly decisions: Decisions,
    private readonly moves: Moves,
    private readonly pages: PublicPages,
    private readonly choices: WatchedChoices,
    private readonly streams: ChangeStreams,
  ) {}

  async show(token: string): Promise<PublicAppointment> {
    return this.view(await this.behind(token), token);
  }

  async cancel(token: string, reason?: string): Promise<PublicAppointment> {
    const ref = refOf(await this.behind(token));
    return this.view(await this.decisions.cancel(ref, 'attendee', reason), token);
  }

  async reschedule(token: string, { start, reason }: Reschedule): Promise<PublicAppointment> {
    const ref = refOf(await this.behind(token));
    const to = { start: Temporal.Instant.from(start), by: 'attendee', reason } as const;
    return this.view(await this.moves.move(ref, to), token);
  }

  async times(token: string, query: MoveQuery): Promise<OfferedSlots> {
    return this.moves.times(refOf(await this.behind(token)), 'attendee', query);
  }

  /** Says whenever the times for a move may have changed. */
  async changes(token: string, address: string): Promise<Readable> {
    const { kind, id } = await this.moves.origin(refOf(await this.behind(token)), 'attendee');
    if (kind === 'schedule') return this.streams.open(await this.pages.ofSchedule(id), address);
    return this.streams.listen(address, await this.choices.fromNow(id));
  }

  async download(token: string): Promise<string> {
    return writeDownload(invitedEvent(await this.behind(token)));
  }

  private behind(token: string): Promise<Slot> {
    return this.links.open(this.em.fork(), token, 'manage');
  }

  private async view(slot: Slot, token: string): Promise<PublicAppointment> {
    const look = { token, links: this.links, now: this.clock.now() };
    return toPublicAppointment(slot, {
      ...look,
      cancelledBy: await cancelledBy(this.em.fork(), slot),
    });
  }
}
