import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CreateHandPicked,
  HandPicked,
  HandPickedList,
  HandPickedQuery,
  UpdateHandPicked,
} from '@appointment/contracts';
import { Answers, Caller, PathId, type SignedIn } from '../http';
import { HandPickedService } from './hand-picked.service';

const refusals = [
  'not-found',
  'slot-taken',
  'calendar.not-connected',
  'calendar.read-only',
] as const;

@ApiTags('Hand-picked appointments')
@Controller('hand-picked')
export class HandPickedController {
  constructor(private readonly handPicked: HandPickedService) {}

  @Get()
  @Answers({ summary: 'My hand-picked appointments, the newest first.', schema: HandPickedList })
  list(@Caller() caller: SignedIn, @Query({ schema: HandPickedQuery }) query: HandPickedQuery) {
    return this.handPicked.list(caller.id, query);
  }

  @Post()
  @Answers({
    summary: 'Offers some times for one purpose, by a link of their own.',
    status: 201,
    schema: HandPicked,
    problems: [...refusals, 'hand-picked.limit-reached'],
  })
  create(@Caller() caller: SignedIn, @Body({ schema: CreateHandPicked }) body: CreateHandPicked) {
    return this.handPicked.create(caller.id, body);
  }

  @Get(':id')
  @Answers({ summary: 'One of my hand-picked appointments.', schema: HandPicked })
  get(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.handPicked.get(caller.id, id);
  }

  @Patch(':id')
  @Answers({
    summary: 'Changes what is named; `slots` names all times that stay or come.',
    schema: HandPicked,
    problems: [...refusals, 'hand-picked.in-use'],
  })
  update(
    @Caller() caller: SignedIn,
    @PathId() id: number,
    @Body({ schema: UpdateHandPicked }) body: UpdateHandPicked,
  ) {
    return this.handPicked.update(caller.id, id, body);
  }

  @Delete(':id')
  @Answers({ summary: 'Removes it; the meetings that came of it stay.', status: 204 })
  remove(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.handPicked.remove(caller.id, id);
  }
}
