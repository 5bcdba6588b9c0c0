import type { EntityManager } from '@mikro-orm/core';
import { reservedUsernames } from '@appointment/contracts';
import { Subscriber } from '../database';

const longest = 64;

const withoutAccents = (text: string) => text.normalize('NFKD').replace(/\p{Mark}/gu, '');

/** The local part of an address as a name that an address on the web can carry. */
export const usernameFrom = (email: string): string => {
  const local = withoutAccents(email.slice(0, email.lastIndexOf('@')).toLowerCase());
  const name = local
    .replace(/\+.*$/, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, longest - 8)
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return name || 'somebody';
};

/** Whether a username could be given to somebody: neither reserved nor taken, but by `except`. */
export const isFree = async (
  em: EntityManager,
  username: string,
  except?: number,
): Promise<boolean> => {
  if (reservedUsernames.has(username)) return false;
  const holder = await em.findOne(Subscriber, { username }, { fields: ['id'] });
  return holder === null || holder.id === except;
};

/** `anna`, or `anna-2`, `anna-3` and so on when that is taken or reserved. */
export const freeUsername = async (em: EntityManager, email: string): Promise<string> => {
  const wanted = usernameFrom(email);
  for (let number = 1; ; number += 1) {
    const username = number === 1 ? wanted : `${wanted}-${number}`;
    if (await isFree(em, username)) return username;
  }
};
