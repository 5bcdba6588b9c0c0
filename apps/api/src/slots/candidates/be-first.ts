import type { EntityManager } from '@mikro-orm/core';
import { Appointment } from '../../database';
import { HandPickedClosed } from '../slot.errors';

/**
 * Two who want different times of a meeting that only one can have claim different minutes, so claims alone would let
 * both have theirs. Whoever turns the number first has it. Nothing to win where all can have one.
 */
export const beFirst = async (
  em: EntityManager,
  { id, keepOpen, sequence }: Appointment,
): Promise<void> => {
  if (keepOpen) return;
  const turned = await em.nativeUpdate(Appointment, { id, sequence }, { sequence: sequence + 1 });
  if (turned === 0) throw new HandPickedClosed();
};
