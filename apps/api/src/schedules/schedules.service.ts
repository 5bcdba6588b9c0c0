import { EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import {
  type CreateSchedule,
  type Schedule as ScheduleView,
  type ScheduleList,
  type UpdateSchedule,
  reservedSlugs,
} from '@appointment/contracts';
import { inTransaction, lockOwner, Schedule, type Subscriber } from '../database';
import { NotFound } from '../http';
import { Clock } from '../jobs';
import { bookingCalendar } from './booking-calendar';
import { copyOf } from './copy-of';
import { leaveTerms } from './leave-terms';
import { newSchedule, replaceWindows } from './new-schedule';
import { PageLinks } from './page-links';
import { scheduleFieldsOf } from './schedule-fields';
import { checkOrder } from './schedule-order';
import { SlugReserved, SlugTaken } from './schedule.errors';
import { toScheduleView } from './schedule.view';
import { freeSlug, slugFrom } from './slug';

/** The owner's own pages. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly links: PageLinks,
  ) {}

  async list(ownerId: number): Promise<ScheduleList> {
    const schedules = await this.em
      .fork()
      .find(
        Schedule,
        { owner: ownerId },
        { populate: ['availabilities', 'owner'], orderBy: { id: 'asc' } },
      );
    return { items: schedules.map((schedule) => this.view(schedule)) };
  }

  async get(ownerId: number, id: number): Promise<ScheduleView> {
    return this.view(await this.owned(this.em.fork(), ownerId, id));
  }

  create(ownerId: number, body: CreateSchedule): Promise<ScheduleView> {
    return this.change(ownerId, async (em, owner) => {
      const calendar = await bookingCalendar(em, ownerId, body.calendarId);
      const slug = body.slug ? allowed(body.slug) : await this.slugFor(em, ownerId, body.name);
      const schedule = newSchedule(body, { owner, calendar, slug }, this.clock.now());
      em.persist(schedule);
      await save(em, schedule);
      // Whoever makes a page by a program is not to be led through the set-up.
      owner.describe({ setupDone: true });
      return this.view(schedule);
    });
  }

  duplicate(ownerId: number, id: number): Promise<ScheduleView> {
    return this.change(ownerId, async (em) => {
      const source = await this.owned(em, ownerId, id);
      const copy = copyOf(source, await this.slugFor(em, ownerId, source.slug));
      em.persist(copy);
      await save(em, copy);
      return this.view(copy);
    });
  }

  update(ownerId: number, id: number, body: UpdateSchedule): Promise<ScheduleView> {
    return this.change(ownerId, async (em) => {
      const schedule = await this.owned(em, ownerId, id);
      schedule.change({ ...scheduleFieldsOf(body), slug: body.slug && allowed(body.slug) });
      if (body.calendarId !== undefined)
        schedule.calendar = await bookingCalendar(em, ownerId, body.calendarId);
      if (body.availabilities) replaceWindows(schedule, body.availabilities);
      checkOrder(schedule, body);
      schedule.touch(this.clock.now());
      await save(em, schedule);
      return this.view(schedule);
    });
  }

  /** Whoever has the link of a private page loses it. */
  renewLink(ownerId: number, id: number): Promise<ScheduleView> {
    return this.change(ownerId, async (em) => {
      const schedule = await this.owned(em, ownerId, id);
      schedule.renewLink();
      schedule.touch(this.clock.now());
      return this.view(schedule);
    });
  }

  /** Its appointments stay, and stay decidable. */
  async remove(ownerId: number, id: number): Promise<void> {
    await this.change(ownerId, async (em) => {
      const schedule = await this.owned(em, ownerId, id);
      await leaveTerms(em, schedule, this.clock.now());
      await em.flush();
      em.remove(schedule);
    });
  }

  /** Whoever books holds the owner: so do we, and nobody books on a page that is half changed or just gone. */
  private change<Result>(
    ownerId: number,
    work: (em: EntityManager, owner: Subscriber) => Promise<Result>,
  ): Promise<Result> {
    return inTransaction(this.em, async (em) => {
      const owner = await lockOwner(em, ownerId);
      if (!owner) throw new NotFound();
      return work(em, owner);
    });
  }

  private async owned(em: EntityManager, ownerId: number, id: number): Promise<Schedule> {
    const schedule = await em.findOne(
      Schedule,
      { id, owner: ownerId },
      { populate: ['availabilities', 'owner'] },
    );
    if (!schedule) throw new NotFound();
    return schedule;
  }

  private async slugFor(em: EntityManager, ownerId: number, name: string): Promise<string> {
    const others = await em.find(Schedule, { owner: ownerId }, { fields: ['slug'] });
    return freeSlug(slugFrom(name), new Set(others.map(({ slug }) => slug)));
  }

  private view(schedule: Schedule): ScheduleView {
    return toScheduleView(schedule, this.links.url(schedule));
  }
}

const allowed = (slug: string): string => {
  if (reservedSlugs.has(slug)) throw new SlugReserved(slug);
  return slug;
};

/** The database's own constraint decides: two requests may have found the same slug free. */
const save = async (em: EntityManager, schedule: Schedule): Promise<void> => {
  try {
    await em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new SlugTaken(schedule.slug);
    throw error;
  }
};
