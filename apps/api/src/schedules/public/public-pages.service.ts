import { type PublicCard, type PublicPage, Username } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Schedule, Subscriber } from '../../database';
import { NotFound } from '../../http';
import { type PageAddress, PublicPages } from './public-pages';
import { ownerOfPage, toPublicOwner, toPublicSchedule } from './public.view';

/** What strangers see of an owner. */
@Injectable()
export class PublicPagesService {
  constructor(
    private readonly em: EntityManager,
    private readonly pages: PublicPages,
  ) {}

  async card(username: string): Promise<PublicCard> {
    const em = this.em.fork();
    const owner = await em.findOne(Subscriber, { username: known(username), timeDeleted: null });
    if (!owner) throw new NotFound();
    const schedules = await em.find(
      Schedule,
      { owner, active: true, private: false },
      { orderBy: { id: 'asc' } },
    );
    return { owner: toPublicOwner(owner), schedules: schedules.map(toPublicSchedule) };
  }

  async page(address: PageAddress): Promise<PublicPage> {
    const page = await this.pages.open(address);
    const schedule = await this.em.fork().findOne(Schedule, { id: page.scheduleId });
    if (!schedule) throw new NotFound();
    return { owner: ownerOfPage(page), schedule: toPublicSchedule(schedule) };
  }
}

/** Addresses that nobody can have are not even looked up. */
const known = (username: string): string => {
  const parsed = Username.safeParse(username);
  if (!parsed.success) throw new NotFound();
  return parsed.data;
};
