import {
  type CreateHandPicked,
  type HandPicked,
  type HandPickedList,
  type HandPickedQuery,
  MOST_HAND_PICKED,
  type UpdateHandPicked,
} from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import {
  Appointment,
  inTransaction,
  lockOwner,
  type Slot,
  type Subscriber,
  timeChanged,
} from '../database';
import { NotFound } from '../http';
import { bookingCalendar } from '../schedules';
import { type Choice, Choices, hold, letGo } from '../slots';
import { exchange } from './chosen-times';
import { checkPlace, handPickedFieldsOf } from './hand-picked-fields';
import { TooManyHandPicked } from './hand-picked.errors';
import { toHandPickedView } from './hand-picked.view';
import { keepTimes } from './keep-times';
import { newHandPicked } from './new-hand-picked';
import { pageOf } from './page-of';

/** Times that an owner chose for one purpose, and shares by a link of their own. */
@Injectable()
export class HandPickedService {
  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
    private readonly choices: Choices,
  ) {}

  /** The newest first. */
  async list(ownerId: number, query: HandPickedQuery): Promise<HandPickedList> {
    const em = this.em.fork();
    const { items, nextCursor } = await pageOf(em, ownerId, query);
    const choices = await this.choices.of(em, items);
    return { items: choices.map((choice) => this.view(choice)), nextCursor };
  }

  async get(ownerId: number, id: number): Promise<HandPicked> {
    const em = this.em.fork();
    return this.view(await this.choices.one(em, await owned(em, ownerId, id)));
  }

  create(ownerId: number, body: CreateHandPicked): Promise<HandPicked> {
    return this.change(ownerId, async (em, owner) => {
      await checkRoom(em, ownerId);
      const calendar = await bookingCalendar(em, ownerId, body.calendarId);
      const appointment = newHandPicked(body, owner, calendar);
      await em.persist(appointment).flush();
      return this.settle(em, appointment, { slots: body.slots, before: null });
    });
  }

  update(ownerId: number, id: number, body: UpdateHandPicked): Promise<HandPicked> {
    return this.change(ownerId, async (em) => {
      const appointment = await owned(em, ownerId, id);
      const before = promiseOf(appointment);
      appointment.change(handPickedFieldsOf(body));
      if (body.calendarId !== undefined)
        appointment.calendar = await bookingCalendar(em, ownerId, body.calendarId);
      checkPlace(appointment);
      return this.settle(em, appointment, { slots: body.slots, before });
    });
  }

  /** The meetings that came of it stay. */
  async remove(ownerId: number, id: number): Promise<void> {
    await this.change(ownerId, async (em) => {
      const appointment = await owned(em, ownerId, id);
      appointment.change({ status: 'closed' });
      await hold(em, appointment);
      em.remove(appointment);
    });
  }

  /** Its times as the body wants them, each as long as the appointment is, and kept if the owner wants that. */
  private async settle(
    em: EntityManager,
    appointment: Appointment,
    { slots, before }: Settlement,
  ): Promise<HandPicked> {
    const present = await this.choices.one(em, appointment);
    const { added, removed } = exchange(present, slots);
    const resized = resizedOf(present);
    await letGo(em, appointment, [...removed, ...resized]);
    for (const candidate of resized) candidate.duration = appointment.duration;
    await em
      .remove([...removed])
      .persist([...added])
      .flush();
    if (added.length + removed.length > 0) await timeChanged(em, appointment.owner.id);
    const choice = await this.choices.one(em, appointment);
    const fresh = before === promiseOf(appointment) ? added : choice.candidates;
    await keepTimes(em, choice, { slots, fresh });
    return this.view(choice);
  }

  /** Whoever picks holds the owner: so do we, and nobody picks what is half changed or just gone. */
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

  private view(choice: Choice): HandPicked {
    return toHandPickedView(choice, `${this.config.publicUrl}/pick/${choice.appointment.slug}`);
  }
}

interface Settlement {
  readonly slots: readonly string[] | undefined;
  /** What was promised about the times that stood there; null before there were any. */
  readonly before: string | null;
}

const checkRoom = async (em: EntityManager, owner: number): Promise<void> => {
  const count = await em.count(Appointment, { owner, slug: { $ne: null } });
  if (count >= MOST_HAND_PICKED) throw new TooManyHandPicked(MOST_HAND_PICKED);
};

const owned = async (em: EntityManager, ownerId: number, id: number): Promise<Appointment> => {
  const mine = { id, owner: ownerId, slug: { $ne: null } };
  const appointment = await em.findOne(Appointment, mine, { populate: ['owner'] });
  if (!appointment) throw new NotFound();
  return appointment;
};

/** Two that are alike keep the same candidates for the same time. */
const promiseOf = ({ status, holdCandidates, duration }: Appointment): string =>
  status === 'ready' && holdCandidates ? `kept for ${duration}` : 'not kept';

/** A meeting that somebody has booked keeps its length. */
const resizedOf = ({ appointment, candidates, picks }: Choice): Slot[] =>
  candidates.filter(({ id, duration }) => duration !== appointment.duration && !picks.has(id));
