import type { Subscriber } from '../database';

/** Under which addresses the owner is invited to meetings; at many providers the user name is one of them. */
export const ownerAddresses = (
  { email, secondaryEmail }: Pick<Subscriber, 'email' | 'secondaryEmail'>,
  users: readonly string[],
): string[] => {
  const named = users.filter((user) => user.includes('@'));
  return [...new Set([email, ...(secondaryEmail === null ? [] : [secondaryEmail]), ...named])];
};
