import type { EntityManager } from '@mikro-orm/core';
import { describePickRaces } from '../../test/pick-races';
import { Subscriber } from '../database';

// Nobody stands in a queue here: what is left against a double booking is the claims' primary key, and for different
// times of one meeting the number that only one can turn.
jest.mock('../database/lock-owner', () => ({
  lockOwner: (em: EntityManager, id: number) => em.findOne(Subscriber, { id }),
}));

describePickRaces('Those who want the same hand-picked time, without the owner’s lock');
