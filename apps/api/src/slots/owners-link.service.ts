import type { PublicDecision } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Decisions } from './decisions';
import { Links } from './links';
import { refOf, toPublicDecision } from './slot.view';

/** The owner's door out of a mail: to decide one request, without signing in. */
@Injectable()
export class OwnersLinkService {
  constructor(
    private readonly em: EntityManager,
    private readonly links: Links,
    private readonly decisions: Decisions,
  ) {}

  async show(token: string): Promise<PublicDecision> {
    return toPublicDecision(await this.behind(token));
  }

  async confirm(token: string): Promise<PublicDecision> {
    return toPublicDecision(await this.decisions.confirm(refOf(await this.behind(token))));
  }

  async decline(token: string, reason?: string): Promise<PublicDecision> {
    return toPublicDecision(
      await this.decisions.decline(refOf(await this.behind(token)), { reason }),
    );
  }

  private behind(token: string) {
    return this.links.open(this.em.fork(), token, 'decide');
  }
}
