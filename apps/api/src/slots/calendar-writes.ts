import type { RemoteEvent } from '@appointment/calendar-providers';
import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CalendarWriter } from '../calendars';
import { Slot } from '../database';
import { OutboxHandlers } from '../jobs';
import { ownersEvent } from './slot-event';

/** How often one message follows a slot that changes while it is being written. */
const MOST_ROUNDS = 5;

/** Brings the event in the owner's calendar to what the slot says now, whatever it said when the message was written. */
@Injectable()
export class CalendarWrites implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly writer: CalendarWriter,
    private readonly handlers: OutboxHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ slotId: number }>('calendar.write', ({ slotId }, { attempts }) =>
      this.write(slotId, { again: attempts > 1 }),
    );
  }

  private async write(slotId: number, { again }: { again: boolean }): Promise<void> {
    for (let round = 1; round <= MOST_ROUNDS; round += 1) {
      const slot = await this.load(slotId);
      if (!slot?.appointment.calendar) return;
      const stands = slot.live
        ? await this.writer.put(slot.appointment.calendar.id, ownersEvent(slot))
        : await this.remove(slot, slot.appointment.calendar.id, again);
      if (await this.record(slot, stands)) return;
    }
    throw new Error(`Slot ${slotId} changed faster than its event could be written`);
  }

  private load(slotId: number): Promise<Slot | null> {
    return this.em
      .fork()
      .findOne(
        Slot,
        { id: slotId },
        { populate: ['appointment', 'appointment.calendar', 'attendee', 'subscriber'] },
      );
  }

  private async remove(slot: Slot, calendarId: number, again: boolean): Promise<null> {
    const event =
      remoteEventOf(slot) ?? (again ? await this.writtenUnawares(slot, calendarId) : null);
    if (event) await this.writer.remove(calendarId, event);
    return null;
  }

  /** An earlier attempt may have died after it wrote and before it could say where: writing again finds the place. */
  private writtenUnawares(slot: Slot, calendarId: number): Promise<RemoteEvent> {
    return this.writer.put(calendarId, ownersEvent(slot));
  }

  /** Keeps where the event stands. False if the slot has changed while it was being written. */
  private async record(slot: Slot, stands: RemoteEvent | null): Promise<boolean> {
    const em = this.em.fork();
    await em.nativeUpdate(
      Slot,
      { id: slot.id },
      { eventUrl: stands?.id ?? null, eventEtag: stands?.etag ?? null },
    );
    const now = await em.findOne(Slot, { id: slot.id }, { populate: ['appointment'] });
    return now === null || now.appointment.sequence === slot.appointment.sequence;
  }
}

const remoteEventOf = ({ eventUrl, eventEtag, appointment }: Slot): RemoteEvent | null =>
  eventUrl === null || appointment.calendar === null
    ? null
    : { calendar: appointment.calendar.url, id: eventUrl, etag: eventEtag };
