import type { HandPickedQuery } from '@appointment/contracts';
import type { EntityManager } from '@mikro-orm/core';
import { Appointment } from '../database';
import { readCursor, writeCursor } from '../http';

/** The number of the last one of the page before. */
const SHAPE = /^picked\.(\d{1,10})$/;

interface Page {
  readonly items: readonly Appointment[];
  readonly nextCursor: string | null;
}

/** Hand-picked appointments of an owner, the newest first: those behind the cursor. */
export const pageOf = async (
  em: EntityManager,
  owner: number,
  { limit, cursor }: HandPickedQuery,
): Promise<Page> => {
  const behind = cursor === undefined ? {} : { id: { $lt: Number(readCursor(cursor, SHAPE)[0]) } };
  const found = await em.find(
    Appointment,
    { owner, slug: { $ne: null }, ...behind },
    { orderBy: { id: 'desc' }, limit: limit + 1 },
  );
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? writeCursor(`picked.${last.id}`) : null };
};
