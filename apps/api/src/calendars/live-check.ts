import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type Interval, mergeIntervals } from '@appointment/availability';
import {
  type BusyTime,
  ProviderUnavailable,
  type Viewpoint,
} from '@appointment/calendar-providers';
import { ConnectionPorts } from '../connections';
import { Calendar, type ExternalConnection, Subscriber, SyncState } from '../database';
import { Clock } from '../jobs';
import { CalendarUnavailable } from './calendar.errors';
import { lowerCase, ownAppointments } from './own-appointments';
import { ownerAddresses } from './owner-addresses';
import { BudgetSpent, withinBudget } from './within-budget';

export interface LiveCheckOptions {
  /** How long the calendars may take together. */
  readonly budgetMs: number;
  /** Calendars that were seen within so many seconds are believed. */
  readonly maxAgeSeconds: number;
}

/** The calendars of one connection, which are asked together. */
interface Question {
  readonly connection: ExternalConnection;
  readonly urls: string[];
  readonly user: string;
}

/** Asks the calendars themselves, just before somebody books: those that the index has not seen lately. */
@Injectable()
export class LiveCheck {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly ports: ConnectionPorts,
  ) {}

  /**
   * Busy time that the calendars asked know of, merged; belongs beside `BusyIndex.intervals`. To be called outside
   * of any transaction. Throws `CalendarUnavailable` when one of them can't be read within the budget.
   */
  async busy(
    subscriberId: number,
    within: Interval,
    { budgetMs, maxAgeSeconds }: LiveCheckOptions,
  ): Promise<Interval[]> {
    const em = this.em.fork();
    const questions = await this.questions(em, subscriberId, { within, maxAgeSeconds });
    if (questions.length === 0) return [];
    const owner = await em.findOneOrFail(Subscriber, subscriberId);
    const view: Viewpoint = {
      within,
      timeZone: owner.timezone,
      ownerAddresses: ownerAddresses(owner, usersOf(questions)),
    };
    const found = await this.ask(questions, view, budgetMs);
    const own = await ownAppointments(em, subscriberId, uidsOf(found));
    const others = found.filter(({ uid }) => !own.has(lowerCase(uid)));
    return [...mergeIntervals(others.map(({ start, end }) => ({ start, end })))];
  }

  private async questions(
    em: EntityManager,
    subscriberId: number,
    trust: { within: Interval; maxAgeSeconds: number },
  ): Promise<Question[]> {
    const calendars = await em.find(
      Calendar,
      { owner: subscriberId, connected: true },
      { populate: ['externalConnection'] },
    );
    const states = await em.find(SyncState, { calendar: { $in: calendars } });
    const known = new Map(states.map((state) => [state.calendar.id, state]));
    return byConnection(
      calendars.filter((calendar) => !this.isTrusted(known.get(calendar.id), trust)),
    );
  }

  private isTrusted(
    state: SyncState | undefined,
    { within, maxAgeSeconds }: { within: Interval; maxAgeSeconds: number },
  ): boolean {
    if (!state?.syncedAt || !state.horizon) return false;
    const believedUntil = state.syncedAt.add({ seconds: maxAgeSeconds });
    return (
      Temporal.Instant.compare(believedUntil, this.clock.now()) >= 0 &&
      state.horizon.epochMilliseconds >= within.end
    );
  }

  private async ask(
    questions: readonly Question[],
    view: Viewpoint,
    budgetMs: number,
  ): Promise<BusyTime[]> {
    try {
      const answers = questions.map((question) => this.answer(question, view));
      return (await withinBudget(Promise.all(answers), budgetMs)).flat();
    } catch (error) {
      if (error instanceof ProviderUnavailable || error instanceof BudgetSpent)
        throw new CalendarUnavailable(error);
      throw error;
    }
  }

  private async answer(
    { connection, urls }: Question,
    view: Viewpoint,
  ): Promise<readonly BusyTime[]> {
    // Servers lock accounts: a refused password is not tried again for every stranger who books.
    if (connection.statusCode === 'connection.wrong-password') throw new CalendarUnavailable();
    return this.ports.open(connection).busy(urls, view);
  }
}

const usersOf = (questions: readonly Question[]) => questions.map(({ user }) => user);

const uidsOf = (found: readonly BusyTime[]) => found.map(({ uid }) => uid);

function byConnection(calendars: readonly Calendar[]): Question[] {
  const questions = new Map<number, Question>();
  for (const { externalConnection: connection, url, user } of calendars) {
    if (connection === null) throw new CalendarUnavailable();
    const question = questions.get(connection.id) ?? { connection, urls: [], user };
    question.urls.push(url);
    questions.set(connection.id, question);
  }
  return [...questions.values()];
}
