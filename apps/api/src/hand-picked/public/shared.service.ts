import type { PublicHandPicked } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Choices } from '../../slots';
import { toPublicView, toWithdrawnView } from './public-hand-picked.view';
import { sharedAt } from './shared-link';

/** What strangers see behind the shared link. Nothing is asked of a calendar server, and nothing written. */
@Injectable()
export class SharedService {
  constructor(
    private readonly em: EntityManager,
    private readonly choices: Choices,
  ) {}

  async show(slug: string): Promise<PublicHandPicked> {
    const em = this.em.fork();
    const appointment = await sharedAt(em, slug);
    if (appointment.status === 'closed') return toWithdrawnView(appointment);
    const choice = await this.choices.one(em, appointment);
    return toPublicView(choice, await this.choices.freshness(appointment.owner.id));
  }

  /** Throws where nobody may see it. */
  async idOf(slug: string): Promise<number> {
    return (await sharedAt(this.em.fork(), slug)).id;
  }
}
