import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import { overlaps } from '@appointment/availability';
import { LIVE_STATUSES, ticksOf } from '@appointment/booking';
import { type Appointment, Claim, Slot, timeChanged } from '../database';
import { SlotTaken } from './slot.errors';

/**
 * Brings what the candidates of a hand-picked appointment keep of their owner's time to what the appointment says
 * now: while it is ready and wants that, each that can still be picked keeps its minutes, as far as they are free.
 * To be called under the owner's lock. Answers those that could not be kept. Throws `SlotTaken` where somebody took
 * a minute meanwhile.
 */
export const hold = async (em: EntityManager, appointment: Appointment): Promise<Slot[]> => {
  await em.flush();
  const candidates = await candidatesOf(em, appointment);
  const wanted = new Set(await toBeHeld(em, appointment, candidates));
  const changing = candidates.filter((candidate) => candidate.held !== wanted.has(candidate));
  // Those that overlap share minutes, and who lets go of them may have had them for both.
  const touched = candidates.filter((one) => changing.some((other) => meet(one, other)));
  await release(em, touched);
  const refused: Slot[] = [];
  const ours = { ids: new Set(candidates.map(({ id }) => id)), ticks: new Set<number>() };
  for (const candidate of touched.filter((one) => wanted.has(one))) {
    candidate.held = await keep(em, candidate, ours);
    if (!candidate.held) refused.push(candidate);
  }
  await em.flush();
  return refused;
};

/** Lets go of every minute of some candidates, so that they can be booked or changed. To be followed by `hold`. */
export const letGo = async (
  em: EntityManager,
  appointment: Appointment,
  some: readonly Slot[],
): Promise<void> => {
  const candidates = await candidatesOf(em, appointment);
  await release(
    em,
    candidates.filter((one) => some.some((other) => meet(one, other))),
  );
  await em.flush();
};

const candidatesOf = (em: EntityManager, appointment: Appointment): Promise<Slot[]> =>
  em.find(
    Slot,
    { appointment, bookingStatus: 'none' },
    { populate: ['appointment'], orderBy: { start: 'asc', id: 'asc' } },
  );

const toBeHeld = async (
  em: EntityManager,
  { status, holdCandidates, keepOpen }: Appointment,
  candidates: readonly Slot[],
): Promise<readonly Slot[]> => {
  if (status !== 'ready' || !holdCandidates) return [];
  const picks = await em.find(Slot, {
    candidate: { $in: [...candidates] },
    bookingStatus: { $in: LIVE_STATUSES },
  });
  if (picks.length > 0 && !keepOpen) return [];
  const taken = new Set(picks.map(({ candidate }) => candidate?.id));
  return candidates.filter(({ id }) => !taken.has(id));
};

const timeOf = ({ start, end }: Slot) => ({
  start: start.epochMilliseconds,
  end: end.epochMilliseconds,
});

const meet = (one: Slot, other: Slot): boolean => overlaps(timeOf(one), timeOf(other));

const release = async (em: EntityManager, candidates: readonly Slot[]): Promise<void> => {
  const held = candidates.filter((candidate) => candidate.held);
  const [first] = held;
  if (!first) return;
  for (const candidate of held) candidate.held = false;
  await em.nativeDelete(Claim, { slot: { $in: held.map(({ id }) => id) } });
  await timeChanged(em, first.subscriber.id);
};

/** What the candidates of one appointment keep, as far as it was seen: those that overlap share minutes. */
interface Ours {
  readonly ids: ReadonlySet<number>;
  readonly ticks: Set<number>;
}

/** Claims the minutes that none of the others keeps already. False if one of them is somebody else's. */
const keep = async (em: EntityManager, candidate: Slot, { ids, ticks }: Ours): Promise<boolean> => {
  const unseen = ticksOf(timeOf(candidate)).filter((tick) => !ticks.has(tick));
  const claims = await claimsOn(em, candidate, unseen);
  if (claims.some(({ slot }) => !ids.has(slot.id))) return false;
  const kept = new Set(claims.map(({ tick }) => tick));
  await claimTicks(
    em,
    candidate,
    unseen.filter((tick) => !kept.has(tick)),
  );
  for (const tick of unseen) ticks.add(tick);
  return true;
};

const claimsOn = (
  em: EntityManager,
  { subscriber }: Slot,
  ticks: readonly number[],
): Promise<Claim[]> | [] => {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined) return [];
  return em.find(
    Claim,
    { subscriber: subscriber.id, tick: { $gte: first, $lte: last } },
    { disableIdentityMap: true },
  );
};

const claimTicks = async (
  em: EntityManager,
  { id, subscriber }: Slot,
  ticks: readonly number[],
) => {
  if (ticks.length === 0) return;
  try {
    await em.insertMany(
      Claim,
      ticks.map((tick) => ({ subscriber: subscriber.id, tick, slot: id })),
    );
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new SlotTaken({ cause: error });
    throw error;
  }
  await timeChanged(em, subscriber.id);
};
