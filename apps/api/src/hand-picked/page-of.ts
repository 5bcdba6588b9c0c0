import type { HandPickedQuery } from '@appointment/contracts';
import type { EntityManager } from '@mikro-orm/core';
import { Appointment } from '../database';
import { InvalidInput } from '../http';

const SHAPE = /^picked\.(\d{1,10})$/;

const writeCursor = (id: number): string => Buffer.from(`picked.${id}`).toString('base64url');

/** The last one of the page before. Throws `InvalidInput` for what is no cursor of ours. */
const readCursor = (cursor: string): number => {
  const [, id] = SHAPE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (id) return Number(id);
  const message = 'Take `nextCursor` of the page before as it is';
  throw new InvalidInput([{ field: 'cursor', code: 'custom', message }]);
};

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
  const behind = cursor === undefined ? {} : { id: { $lt: readCursor(cursor) } };
  const found = await em.find(
    Appointment,
    { owner, slug: { $ne: null }, ...behind },
    { orderBy: { id: 'desc' }, limit: limit + 1 },
  );
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? writeCursor(last.id) : null };
};
