import type { PublicHandPicked } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type Freshness, isVerifiable } from '../../calendars';
import { toPublicOwner } from '../../schedules';
import { type Choice, stateOf, timeOf } from '../candidates';
import { Choices } from '../choices';
import { behindLink } from './shared-link';

/** As for a page, where its owner says nothing else. */
const STALE_LIMIT_MINUTES = 60;

/** What strangers see behind the shared link. Nothing is asked of a calendar server, and nothing written. */
@Injectable()
export class SharedService {
  constructor(
    private readonly em: EntityManager,
    private readonly choices: Choices,
  ) {}

  async show(slug: string): Promise<PublicHandPicked> {
    const em = this.em.fork();
    const choice = await this.choices.one(em, await behindLink(em, slug));
    const seen = await this.choices.freshness(choice.appointment.owner.id);
    const known = { now: choice.now, staleLimitMinutes: STALE_LIMIT_MINUTES };
    const verified = isVerifiable(seen, known);
    return toPublicView(choice, { verified, seen });
  }
}

const toPublicView = (
  choice: Choice,
  { verified, seen }: { verified: boolean; seen: Freshness },
): PublicHandPicked => {
  const { appointment } = choice;
  const free = choice.candidates.filter(
    (candidate) => stateOf(candidate, choice) === 'free' && isKnown(timeOf(candidate).end, seen),
  );
  return {
    owner: toPublicOwner(appointment.owner),
    title: appointment.title,
    details: appointment.details,
    duration: appointment.duration,
    timezone: appointment.owner.timezone,
    locationType: appointment.locationType,
    locationName: appointment.locationName,
    // What can't be verified is never offered as free.
    slots: (verified ? free : []).map(({ start, end }) => ({
      start: start.toString(),
      end: end.toString(),
    })),
    asOf: seen.asOf?.toString() ?? null,
    verified,
  };
};

/** Up to the horizon events are known. */
const isKnown = (end: number, { horizon }: Freshness): boolean =>
  horizon === null || end <= horizon.epochMilliseconds;
