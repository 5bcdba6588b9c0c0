import type { EntityManager } from '@mikro-orm/core';
import { describeRaces } from '../../test/races';
import { Subscriber } from '../database';

// Nobody stands in a queue here: what is left against a double booking is the claims' primary key.
jest.mock('../database/lock-owner', () => ({
  lockOwner: (em: EntityManager, id: number) => em.findOne(Subscriber, { id }),
}));

describeRaces('Two who want the same time, without the owner’s lock');
