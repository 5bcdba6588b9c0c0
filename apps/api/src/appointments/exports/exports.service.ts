import { Readable } from 'node:stream';
import { feedInParts } from '@appointment/icalendar';
import type { AppointmentsFilter } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Subscriber } from '../../database';
import { ownersEvent } from '../../slots';
import { meetingOf } from '../list/listed-rows';
import { ListedSlots } from '../list/listed-slots';
import { feedOf } from '../owners-feed';
import { CSV_BEGIN, csvLine } from './csv';
import { recordNames, recordOf } from './meeting-record';

/** All that a filter finds, as a file. It is written while it is read, so that its length costs no memory. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly em: EntityManager,
    private readonly listed: ListedSlots,
  ) {}

  async csv(ownerId: number, filter: AppointmentsFilter): Promise<Readable> {
    const owner = await this.owner(ownerId);
    return Readable.from(this.records(owner, filter), { objectMode: false });
  }

  async calendar(ownerId: number, filter: AppointmentsFilter): Promise<Readable> {
    const owner = await this.owner(ownerId);
    return Readable.from(this.events(owner, filter), { objectMode: false });
  }

  private async *records({ id, timezone }: Subscriber, filter: AppointmentsFilter) {
    yield CSV_BEGIN + csvLine(recordNames);
    for await (const rows of this.listed.stretches(id, filter))
      yield rows.map((row) => csvLine(recordOf(meetingOf(row), timezone))).join('');
  }

  private async *events(owner: Subscriber, filter: AppointmentsFilter) {
    const { begin, part, end } = feedInParts(feedOf(owner));
    yield begin;
    for await (const rows of this.listed.stretches(owner.id, filter))
      yield part((await this.listed.slots(rows)).map(ownersEvent));
    yield end;
  }

  private owner(id: number): Promise<Subscriber> {
    return this.em.fork().findOneOrFail(Subscriber, id);
  }
}
