import type { EntityManager } from '@mikro-orm/core';
import { ExternalConnection } from '../database';
import { NotFound } from '../http';

/** The owner's connection; somebody else's is not found. */
export async function connectionOf(
  em: EntityManager,
  ownerId: number,
  id: number,
): Promise<ExternalConnection> {
  const connection = await em.findOne(ExternalConnection, { id, owner: ownerId });
  if (connection === null) throw new NotFound('There is no such connection');
  return connection;
}
