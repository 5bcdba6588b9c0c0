import type { RemoteEvent } from '@appointment/calendar-providers';
import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CalendarWriter } from '../calendars';
import { Slot } from '../database';
import { OutboxHandlers } from '../jobs';
import { whereItStands } from './locked-slot';
import { MeetingLinks } from './meeting-links';
import { isMovedSince, LaterLooks } from './remote-changes';
import { ownersEvent } from './slot-event';

/** How often one message follows a slot that changes while it is being written. */
const MOST_ROUNDS = 5;

type Place = Pick<RemoteEvent, 'id' | 'etag'>;

const populate = ['appointment', 'appointment.calendar', 'attendee', 'subscriber'] as const;

/**
 * Brings the event in the owner's calendar to what the meeting says now, whatever it said, and at whatever time it
 * stood, when the message was written.
 */
@Injectable()
export class CalendarWrites implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly writer: CalendarWriter,
    private readonly handlers: OutboxHandlers,
    private readonly meetingLinks: MeetingLinks,
    private readonly laterLooks: LaterLooks,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ slotId: number }>('calendar.write', ({ slotId }, { attempts }) =>
      this.write(slotId, { again: attempts > 1 }),
    );
  }

  private async write(slotId: number, { again }: { again: boolean }): Promise<void> {
    const standing = await this.load(slotId);
    if (standing) await this.meetingLinks.ensure(standing.id);
    for (let round = 1; round <= MOST_ROUNDS; round += 1) {
      const slot = await this.load(slotId);
      if (!slot?.appointment.calendar) return;
      const stands = slot.live
        ? await this.put(slot, slot.appointment.calendar.id, again)
        : await this.remove(slot, slot.appointment.calendar.id, again);
      if (await this.record(slot, stands)) return;
    }
    throw new Error(`Slot ${slotId} changed faster than its event could be written`);
  }

  private async load(slotId: number): Promise<Slot | null> {
    const em = this.em.fork();
    const slot = await em.findOne(Slot, { id: slotId }, { populate });
    return slot && whereItStands(em, slot);
  }

  private async put(slot: Slot, calendarId: number, again: boolean): Promise<Place> {
    const moved = again ? await this.movedMeanwhile(slot, calendarId) : null;
    if (moved) return moved;
    const event = ownersEvent(slot);
    return slot.eventUrl === null
      ? this.writer.put(calendarId, event)
      : this.writer.rewrite(calendarId, event);
  }

  /** An earlier attempt may have been stored, though nobody heard so: what the owner has done with the event since counts. */
  private async movedMeanwhile(slot: Slot, calendarId: number): Promise<Place | null> {
    const { uuid: appointmentId } = slot.appointment;
    const stands = await this.writer.standing(calendarId, appointmentId);
    if (stands === null || !(await isMovedSince(this.em.fork(), slot, stands))) return null;
    await this.laterLooks.plan({ slotId: slot.id, appointmentId });
    return stands;
  }

  private async remove(slot: Slot, calendarId: number, again: boolean): Promise<null> {
    const event =
      (await this.writtenFor(slot)) ??
      (again ? await this.writtenUnawares(slot, calendarId) : null);
    if (event) await this.writer.remove(calendarId, event);
    return null;
  }

  /** A meeting has one event, of which the slot knows at which it stood when that was written. */
  private async writtenFor(slot: Slot): Promise<RemoteEvent | null> {
    const { appointment } = slot;
    const known = await this.em
      .fork()
      .findOne(Slot, { appointment, eventUrl: { $ne: null } }, { orderBy: { id: 'desc' } });
    if (!known?.eventUrl || !appointment.calendar) return null;
    const { url: calendar } = appointment.calendar;
    return { calendar, id: known.eventUrl, etag: known.eventEtag, uid: appointment.uuid };
  }

  /** An earlier attempt may have died after it wrote and before it could say where: writing again finds the place. */
  private writtenUnawares(slot: Slot, calendarId: number): Promise<RemoteEvent> {
    return this.writer.put(calendarId, ownersEvent(slot));
  }

  /** Keeps where the event stands. False if the meeting has changed while it was being written. */
  private async record(slot: Slot, stands: Place | null): Promise<boolean> {
    const em = this.em.fork();
    const { id, sequence } = slot.appointment;
    const place = { eventUrl: stands?.id ?? null, eventEtag: stands?.etag ?? null };
    await em.nativeUpdate(Slot, stands ? { id: slot.id } : { appointment: id }, place);
    const now = await em.findOne(Slot, { id: slot.id }, { populate: ['appointment'] });
    return now === null || now.appointment.sequence === sequence;
  }
}
