import type { PublicAppointment } from '@appointment/contracts';
import { writeDownload } from '@appointment/icalendar';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Decisions } from './decisions';
import { Links } from './links';
import { invitedEvent } from './slot-event';
import { refOf, toPublicAppointment } from './slot.view';

/** The attendee's door: whoever holds the manage link. */
@Injectable()
export class AttendeeService {
  constructor(
    private readonly em: EntityManager,
    private readonly links: Links,
    private readonly decisions: Decisions,
  ) {}

  async show(token: string): Promise<PublicAppointment> {
    return toPublicAppointment(await this.behind(token), token, this.links);
  }

  async cancel(token: string, reason?: string): Promise<PublicAppointment> {
    const slot = await this.behind(token);
    const cancelled = await this.decisions.cancel(refOf(slot), 'attendee', reason);
    return toPublicAppointment(cancelled, token, this.links);
  }

  async download(token: string): Promise<string> {
    return writeDownload(invitedEvent(await this.behind(token)));
  }

  private behind(token: string) {
    return this.links.open(this.em.fork(), token, 'manage');
  }
}
