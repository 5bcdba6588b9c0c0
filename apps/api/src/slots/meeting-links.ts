import type { Meeting, MeetingLink } from '@appointment/conferencing-providers';
import type { MeetingLinkProvider } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { ConferencingPorts } from '../connections';
import { Slot } from '../database';

const meetingOf = ({ appointment, start, end }: Slot): Meeting => ({
  id: appointment.uuid,
  title: appointment.title,
  start,
  end,
});

/** The way into an online meeting, made once it is booked and kept when it moves. */
@Injectable()
export class MeetingLinks {
  constructor(
    private readonly em: EntityManager,
    private readonly ports: ConferencingPorts,
  ) {}

  /** Before anybody is told of the meeting. Outside of any transaction, for it may ask a provider. */
  async ensure(slotId: number): Promise<void> {
    const em = this.em.fork();
    const slot = await em.findOne(Slot, { id: slotId }, { populate: ['appointment'] });
    const provider = slot?.appointment.meetingLinkProvider as MeetingLinkProvider | null;
    if (slot?.bookingStatus !== 'booked' || slot.meetingLinkUrl !== null || !provider) return;
    const earlier = await this.earlierLink(em, slot);
    const port = this.ports.open(provider);
    const link = earlier ?? (await port.create(meetingOf(slot)));
    const kept = await this.keep(em, slotId, link);
    // Somebody else made one at the same time, and was faster.
    if (!kept && !earlier) await port.remove(link);
  }

  /** A meeting that was moved keeps its way in. */
  private async earlierLink(em: EntityManager, slot: Slot): Promise<MeetingLink | null> {
    const earlier = await em.findOne(
      Slot,
      { appointment: slot.appointment, meetingLinkUrl: { $ne: null } },
      { orderBy: { id: 'desc' } },
    );
    if (!earlier?.meetingLinkUrl) return null;
    return { id: earlier.meetingLinkId ?? '', url: earlier.meetingLinkUrl };
  }

  private async keep(em: EntityManager, slotId: number, { id, url }: MeetingLink) {
    const free = { id: slotId, meetingLinkUrl: null };
    return (await em.nativeUpdate(Slot, free, { meetingLinkId: id, meetingLinkUrl: url })) === 1;
  }
}
