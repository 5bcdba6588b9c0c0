import { ProviderUnavailable } from '@appointment/calendar-providers';
import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { EventFinder, type LocatedEvent } from '../../calendars';
import { Clock, OutboxHandlers, PermanentFailure } from '../../jobs';
import { Followed } from './followed';
import { LaterLooks } from './later-looks';
import { type Basis, basisOf, type Look } from './look';
import { MissingEvents } from './missing-events';

/**
 * The owner changed one of our events in their own program: the meeting follows. What a sync heard is a hint only; here the
 * event itself is looked at, and what it says counts if the meeting has not changed on our side meanwhile.
 */
@Injectable()
export class RemoteChanges implements OnModuleInit {
  private readonly logger = new Logger(RemoteChanges.name);

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly finder: EventFinder,
    private readonly followed: Followed,
    private readonly missing: MissingEvents,
    private readonly laterLooks: LaterLooks,
    private readonly handlers: OutboxHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on<Look>('calendar.event', (look) => this.look(look));
  }

  private async look(look: Look): Promise<void> {
    const basis = await basisOf(this.em.fork(), look.slotId, this.clock.now());
    if (!basis) return this.laterLooks.plan(look);
    const found = await this.find(basis);
    if (found === null) await this.missing.note(basis, look);
    else if (found !== undefined) await this.followed.follow(basis, found);
  }

  /** Undefined while nobody can say. */
  private async find(basis: Basis): Promise<LocatedEvent | null | undefined> {
    try {
      return await this.finder.find(basis.calendarId, basis.appointmentId);
    } catch (error) {
      if (error instanceof PermanentFailure) return undefined;
      // Whatever can't be read tells nothing; the next sync that succeeds has us look for a missing event again.
      if (!(error instanceof ProviderUnavailable) || !basis.isMissing) throw error;
      this.logger.log(`Meeting ${basis.appointmentId} can't be looked for: ${error.message}`);
      return undefined;
    }
  }
}
