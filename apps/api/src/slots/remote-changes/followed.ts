import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { LocatedEvent } from '../../calendars';
import { Calendar, type Slot } from '../../database';
import { Clock } from '../../jobs';
import { Announcements } from '../announcements';
import { record } from '../history';
import { SlotTaken } from '../slot.errors';
import { Collisions } from './collisions';
import { endedByCalendar } from './ended-by-calendar';
import { HeldMeeting } from './held-meeting';
import type { Basis } from './look';
import { moveWith } from './move-with';
import { placeOf, standsAsWeKnow } from './remote-place';

/** Brings a meeting to what its event in the owner's calendar says. */
@Injectable()
export class Followed {
  constructor(
    private readonly clock: Clock,
    private readonly meeting: HeldMeeting,
    private readonly announcements: Announcements,
    private readonly collisions: Collisions,
  ) {}

  async follow(basis: Basis, found: LocatedEvent): Promise<void> {
    try {
      await this.meeting.hold(basis, (em, slot) => this.bring(em, slot, found));
    } catch (error) {
      if (!(error instanceof SlotTaken)) throw error;
      const { event } = found;
      await this.meeting.hold(basis, (em, slot) =>
        this.collisions.tell(em, slot, { event, isTime: true }),
      );
    }
  }

  private async bring(em: EntityManager, slot: Slot, found: LocatedEvent): Promise<void> {
    keepPlace(em, slot, found);
    if (found.event.status === 'cancelled') return endedByCalendar(em, slot, this.announcements);
    if (standsAsWeKnow(slot, found)) return this.keepAnswer(em, slot, found);
    const place = placeOf(found, this.clock.now());
    if (place) await moveWith(em, slot, { place, announcements: this.announcements });
    else await this.collisions.tell(em, slot, { event: found.event, isTime: false });
  }

  /** What the attendee answered to the owner's program. */
  private keepAnswer(em: EntityManager, slot: Slot, { event }: LocatedEvent): void {
    const email = slot.attendee?.email.toLowerCase();
    const answer = event.attendees.find((one) => one.email.toLowerCase() === email)?.answer;
    const known = slot.attendeeAnswer ?? 'needs-action';
    if (answer === undefined || answer === known) return;
    slot.attendeeAnswer = answer;
    const details = { detail: answer };
    record(em, slot, { actor: 'attendee', action: 'answered', at: this.clock.now(), details });
  }
}

/** It is there, and perhaps at another address or in another calendar of the owner. */
function keepPlace(em: EntityManager, slot: Slot, { id, etag, calendarId }: LocatedEvent): void {
  slot.missingSince = null;
  slot.eventUrl = id;
  slot.eventEtag = etag;
  if (slot.appointment.calendar?.id !== calendarId)
    slot.appointment.calendar = em.getReference(Calendar, calendarId);
}
