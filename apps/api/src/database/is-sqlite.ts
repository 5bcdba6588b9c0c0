import type { EntityManager } from '@mikro-orm/core';

export const isSqlite = (em: EntityManager): boolean =>
  em.getPlatform().constructor.name === 'SqlitePlatform';
