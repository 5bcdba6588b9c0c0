import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { ChangedEvent, ToldEvents } from '@appointment/calendar-providers';
import { OutboxMessage, Slot, Subscriber } from '../../database';
import { Clock, Outbox } from '../../jobs';
import { lowerCase } from '../own-appointments';
import { type OwnMeeting, ownMeetings } from '../own-meetings';
import { eventKeyOf } from './busy-rows';
import type { Inquiry } from './sync-reader';

const TOPIC = 'calendar.event';
/** A look that found nobody to ask is not asked for again at once. */
const REMINDED_AFTER = { minutes: 5 };

/**
 * What a calendar tells of our own meetings is a hint: whoever hears of it looks at the event itself before anything happens
 * to the meeting. Each hint is one message, written with the page that it came with.
 */
@Injectable()
export class Sightings {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Events of ours that were told, or that are said to be gone. */
  async note(em: EntityManager, inquiry: Inquiry, page: ToldEvents): Promise<void> {
    const told = page.changed.filter(({ event }) => event !== undefined);
    if (inquiry.meetings.length === 0 || told.length + page.gone.length === 0) return;
    const meetings = await this.meetings(em, inquiry);
    const events = new Map(told.map((event) => [lowerCase(event.uid), event]));
    const gone = new Set(page.gone);
    const toldOtherwise = meetings.filter((meeting) => differs(meeting, events));
    const missing = meetings.filter(
      ({ eventUrl, appointmentId }) =>
        eventUrl !== null && gone.has(eventUrl) && !events.has(appointmentId),
    );
    await this.missed(em, missing);
    await this.lookAt(em, inquiry, [...toldOtherwise, ...missing]);
  }

  /** Those that a complete listing should have named. */
  async noteUnnamed(
    em: EntityManager,
    inquiry: Inquiry,
    named: ReadonlySet<string>,
  ): Promise<void> {
    const unnamed = ({ eventUrl }: OwnMeeting) =>
      eventUrl !== null && !named.has(eventKeyOf(eventUrl));
    // Only what stood there before the calendar was asked can be missed.
    const before = new Set(inquiry.meetings.filter(unnamed).map(({ slotId }) => slotId));
    if (before.size === 0) return;
    const meetings = (await this.meetings(em, inquiry)).filter(({ slotId }) => before.has(slotId));
    const missing = meetings.filter(({ isMissing }) => !isMissing);
    await this.missed(em, missing);
    await this.lookAt(em, inquiry, missing);
  }

  /** A look that could not be had waits for the calendar to answer again. */
  async remind(em: EntityManager, inquiry: Inquiry): Promise<void> {
    const missing = inquiry.meetings.filter(({ isMissing }) => isMissing);
    await this.lookAt(em, inquiry, missing, this.clock.now().add(REMINDED_AFTER));
  }

  private meetings(em: EntityManager, { calendar, ownerId }: Inquiry): Promise<OwnMeeting[]> {
    return ownMeetings(em, { id: calendar.id, ownerId }, this.clock.now());
  }

  private async missed(em: EntityManager, meetings: readonly OwnMeeting[]): Promise<void> {
    const ids = meetings.map(({ slotId }) => slotId);
    if (ids.length === 0) return;
    const unnoticed = { id: { $in: ids }, missingSince: null };
    await em.nativeUpdate(Slot, unnoticed, { missingSince: this.clock.now() });
  }

  private async lookAt(
    em: EntityManager,
    { ownerId }: Inquiry,
    meetings: readonly OwnMeeting[],
    availableAt?: Temporal.Instant,
  ): Promise<void> {
    if (meetings.length === 0) return;
    const isReminder = availableAt !== undefined;
    const waiting = await em.find(OutboxMessage, {
      subscriber: ownerId,
      state: 'waiting',
      topic: TOPIC,
    });
    const stands = waiting.filter((message) => isReminder || this.isAboutToRun(message));
    const planned = new Set(stands.map(({ payload }) => payload['appointmentId']));
    for (const { slotId, appointmentId } of meetings)
      if (!planned.has(appointmentId)) {
        const subscriber = em.getReference(Subscriber, ownerId);
        const payload = { slotId, appointmentId };
        const when = isReminder ? { availableAt } : {};
        this.outbox.enqueue(em, { topic: TOPIC, payload, subscriber, ...when });
      }
  }

  /** One that is at work may have looked before the change that we know of. */
  private isAboutToRun({ lockedUntil, attempts, availableAt }: OutboxMessage): boolean {
    return (
      lockedUntil === null &&
      attempts === 0 &&
      Temporal.Instant.compare(availableAt, this.clock.now()) <= 0
    );
  }
}

/** Whether an event shows its meeting otherwise than we know it. */
function differs(meeting: OwnMeeting, events: ReadonlyMap<string, ChangedEvent>): boolean {
  const event = events.get(meeting.appointmentId)?.event;
  if (event === undefined) return false;
  const isElsewhere =
    wholeSecond(meeting.start) !== event.start.epochMilliseconds ||
    wholeSecond(meeting.end) !== event.end.epochMilliseconds;
  const answer = event.attendees.find(({ email }) => lowerCase(email) === meeting.attendee)?.answer;
  return (
    isElsewhere ||
    meeting.isMissing ||
    event.status === 'cancelled' ||
    (answer ?? 'needs-action') !== (meeting.answer ?? 'needs-action')
  );
}

/** As iCalendar keeps it. */
const wholeSecond = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;
