import type { EntityManager } from '@mikro-orm/core';
import type { Slot } from '../database';
import { type Choice, hold, isSpent, stateOf } from '../slots';
import { TimesTaken } from './hand-picked.errors';

export interface Keeping {
  /** Times as the body names them; without them they are named by their place in the answer. */
  readonly slots: readonly string[] | undefined;
  /** The candidates that are to be kept from now on. */
  readonly fresh: readonly Slot[];
}

/**
 * Keeps the candidates, if that is wanted. Throws `TimesTaken` for what is to be kept from now on and is not free: it
 * would be a promise that we can't keep. What was lost earlier stays lost until it is free again.
 */
export const keepTimes = async (
  em: EntityManager,
  choice: Choice,
  { slots, fresh }: Keeping,
): Promise<void> => {
  const { status, holdCandidates } = choice.appointment;
  const busy = fresh.filter((candidate) => stateOf(candidate, choice) === 'busy');
  await hold(em, choice.appointment);
  if (status !== 'ready' || !holdCandidates || isSpent(choice) || busy.length === 0) return;
  const order = slots?.map((text) => Date.parse(text)) ?? choice.candidates.map(startOf);
  throw new TimesTaken(
    busy.map((candidate) => ({ place: order.indexOf(startOf(candidate)), start: candidate.start })),
  );
};

const startOf = ({ start }: Slot): number => start.epochMilliseconds;
