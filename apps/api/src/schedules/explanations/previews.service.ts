import {
  type CompiledRules,
  compileRules,
  gaps,
  type Interval,
  nextOffered,
  offeredSlots,
} from '@appointment/availability';
import type { PreviewRequest, SchedulePreview } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Schedule, Subscriber } from '../../database';
import { NotFound } from '../../http';
import { Clock } from '../../jobs';
import { chosenLength } from '../chosen-length';
import { newSchedule } from '../new-schedule';
import { toSlotViews } from '../public/offered-slots.view';
import { rulesOf } from '../rules-of';
import { type Look, OwnersTime, type OwnersView } from './owners-time';
import { previewRange } from './preview-range';
import { toRefusalViews } from './refusal.view';

/** What a page would offer if it were saved as the editor has it. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly time: OwnersTime,
  ) {}

  async preview(ownerId: number, request: PreviewRequest): Promise<SchedulePreview> {
    const em = this.em.fork();
    const owner = await em.findOne(Subscriber, { id: ownerId });
    if (!owner) throw new NotFound();
    await this.checkOwned(em, ownerId, request.scheduleId);
    const schedule = this.unsaved(request, owner);
    const within = previewRange(request, { timeZone: schedule.timezone, now: this.clock.now() });
    const rules = compileRules(rulesOf(schedule, chosenLength(schedule, request.duration)));
    const look = { ownerId, rules, schedule, scheduleId: request.scheduleId };
    const view = await this.time.look(look, within);
    const offered = offer(rules, within, view);
    return {
      ...offered,
      nextAvailable: offered.slots[0]?.start ?? (await this.nextAvailable(look, within)),
      asOf: view.calendars.asOf?.toString() ?? null,
      verified: view.calendars.verified,
    };
  }

  private async checkOwned(em: EntityManager, owner: number, id: number | undefined) {
    if (id !== undefined && !(await em.count(Schedule, { id, owner }))) throw new NotFound();
  }

  /** Never given to the entity manager: nothing of it is stored. */
  private unsaved({ schedule: body }: PreviewRequest, owner: Subscriber): Schedule {
    return newSchedule(body, { owner, calendar: null, slug: 'preview' }, this.clock.now());
  }

  /** Beyond the days that are looked at, up to the end of the booking window. */
  private async nextAvailable(look: Look, { end: start }: Interval): Promise<string | null> {
    const { rules } = look;
    const now = this.clock.now().epochMilliseconds;
    const ahead = { start: Math.max(start, now), end: now + rules.window + 1 };
    if (ahead.start >= ahead.end) return null;
    const next = nextOffered(rules, { ...(await this.time.look(look, ahead)), within: ahead });
    return next ? (toSlotViews([next])[0]?.start ?? null) : null;
  }
}

const offer = (rules: CompiledRules, within: Interval, view: OwnersView) => ({
  slots: toSlotViews(offeredSlots(rules, { ...view, within })),
  gaps: gaps(rules, { ...view, within }).map(({ start, end, refusals }) => ({
    ...toGap({ start, end }),
    reasons: toRefusalViews(refusals, { start, end: start + rules.slot }),
  })),
});

const toGap = ({ start, end }: Interval) => ({
  start: Temporal.Instant.fromEpochMilliseconds(start).toString(),
  end: Temporal.Instant.fromEpochMilliseconds(end).toString(),
});
