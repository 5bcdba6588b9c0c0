import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateSchedule, Schedule, ScheduleList, UpdateSchedule } from '@appointment/contracts';
import { Answers, Caller, PathId, type SignedIn } from '../http';
import { SchedulesService } from './schedules.service';

const refusals = [
  'not-found',
  'schedule.slug-taken',
  'schedule.slug-reserved',
  'calendar.not-connected',
  'calendar.read-only',
] as const;

@ApiTags('Schedules')
@Controller('schedules')
export class SchedulesController {
  constructor(private readonly schedules: SchedulesService) {}

  @Get()
  @Answers({ summary: 'My pages.', schema: ScheduleList })
  list(@Caller() caller: SignedIn) {
    return this.schedules.list(caller.id);
  }

  @Post()
  @Answers({
    summary: 'Makes a page. Without a slug, its address is made of its name.',
    status: 201,
    schema: Schedule,
    problems: refusals,
  })
  create(@Caller() caller: SignedIn, @Body({ schema: CreateSchedule }) body: CreateSchedule) {
    return this.schedules.create(caller.id, body);
  }

  @Get(':id')
  @Answers({ summary: 'One of my pages.', schema: Schedule, problems: ['not-found'] })
  get(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.schedules.get(caller.id, id);
  }

  @Patch(':id')
  @Answers({
    summary: 'Changes what is sent; custom windows are replaced as a whole.',
    schema: Schedule,
    problems: refusals,
  })
  update(
    @Caller() caller: SignedIn,
    @PathId() id: number,
    @Body({ schema: UpdateSchedule }) body: UpdateSchedule,
  ) {
    return this.schedules.update(caller.id, id, body);
  }

  @Post(':id/duplicate')
  @Answers({
    summary: 'Makes a page with the same rules, paused and at an address of its own.',
    status: 201,
    schema: Schedule,
    problems: ['not-found'],
  })
  duplicate(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.schedules.duplicate(caller.id, id);
  }

  @Post(':id/renew-link')
  @Answers({
    summary: 'Gives a private page another link; the ones before lead nowhere from now on.',
    schema: Schedule,
    problems: ['not-found'],
  })
  renewLink(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.schedules.renewLink(caller.id, id);
  }

  @Delete(':id')
  @Answers({
    summary: 'Deletes a page. Its appointments stay.',
    status: 204,
    problems: ['not-found'],
  })
  remove(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.schedules.remove(caller.id, id);
  }
}
