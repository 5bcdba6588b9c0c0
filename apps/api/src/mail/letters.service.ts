import type { Mail } from '@appointment/mailer';
import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config';
import { inTransaction, Slot } from '../database';
import { Clock, OutboxHandlers } from '../jobs';
import { type LetterOrder, Links, markInvited, MeetingLinks, record } from '../slots';
import { PageLinks } from '../schedules';
import type { LetterLinks } from './letter-context';
import { letterOf } from './letter-of';
import { addressOf, mailOf } from './mail-of';
import { MailPort } from './mail-port';
import { type AskedSlot, isAsked } from './parties';
import { posted } from './posted';

const isReminder = ({ letter }: LetterOrder): boolean => letter === 'reminder-to-attendee';

/** Only of what takes place, and has not begun: a letter that comes late reminds nobody. */
const isAhead = ({ bookingStatus, start }: Slot, now: Temporal.Instant): boolean =>
  bookingStatus === 'booked' && Temporal.Instant.compare(now, start) < 0;

/** Writes and sends the letters that the outbox orders. */
@Injectable()
export class LettersService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly links: Links,
    private readonly pages: PageLinks,
    private readonly port: MailPort,
    private readonly handlers: OutboxHandlers,
    private readonly meetingLinks: MeetingLinks,
  ) {}

  onModuleInit(): void {
    this.handlers.on<LetterOrder>('letter', (order, { id }) => this.deliver(order, id));
  }

  private async deliver(order: LetterOrder, messageId: number): Promise<void> {
    await this.meetingLinks.ensure(order.slotId);
    const mail = await inTransaction(this.em, (em) => this.write(em, order, messageId));
    if (!mail) return;
    await posted(this.port, mail);
    if (isReminder(order) && order.guest === undefined) await this.note(order);
  }

  /** Reminders are told in the history: whoever does not come can't say that nobody said a word. */
  private async note({ slotId }: LetterOrder): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const slot = await em.findOneOrFail(Slot, slotId);
      // The reason is of the move or request before, and stands there.
      const details = { reason: null };
      record(em, slot, { actor: 'clock', action: 'reminded', at: this.clock.now(), details });
    });
  }

  /** Null if there is nobody to write to any more, or a later change has overtaken what the letter would say. */
  private async write(
    em: EntityManager,
    order: LetterOrder,
    messageId: number,
  ): Promise<Mail | null> {
    const slot = await em.findOne(
      Slot,
      { id: order.slotId },
      { populate: ['appointment', 'attendee', 'subscriber', 'schedule', 'schedule.owner'] },
    );
    if (!slot || !isAsked(slot) || slot.subscriber.disabled) return null;
    if (slot.appointment.sequence !== order.sequence) return null;
    if (isReminder(order) && !isAhead(slot, this.clock.now())) return null;
    if (order.invitation === 'REQUEST' && !(await markInvited(em, slot, order.sequence)))
      return null;
    const { host } = new URL(this.config.publicUrl);
    const links = this.linksFor(em, slot);
    const letter = letterOf({ order, slot, links, host, writtenAt: this.clock.now() });
    const from = addressOf(this.config.mailFrom);
    return mailOf({
      order,
      slot,
      letter,
      from,
      messageId: `letter-${messageId}.${order.appointmentId}@${host}`,
    });
  }

  private linksFor(em: EntityManager, slot: AskedSlot): LetterLinks {
    return {
      open: `${this.config.publicUrl}/appointments/${slot.appointment.uuid}`,
      again: this.againFor(slot),
      decide: () => {
        const url = this.links.decideUrl(this.links.decide(em, slot));
        return { confirm: `${url}?answer=confirm`, decline: `${url}?answer=decline` };
      },
      manage: () => {
        const token = this.links.manage(em, slot);
        return { manage: this.links.manageUrl(token), calendarFile: this.links.icsUrl(token) };
      },
    };
  }

  /** Never the key of a private page: renewing its link would mean little if a cancellation brought the new one. */
  private againFor({ schedule }: AskedSlot): string | null {
    return schedule?.active && !schedule.private ? this.pages.url(schedule) : null;
  }
}
