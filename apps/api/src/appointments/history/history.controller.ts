import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { History } from '@appointment/contracts';
import { Answers, Caller, PathUuid, type SignedIn } from '../../http';
import { HistoryService } from './history.service';

@ApiTags('Appointments')
@Controller('appointments')
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Get(':id/history')
  @Answers({
    summary: 'What became of one of my meetings, in the order of time.',
    schema: History,
    problems: ['not-found'],
  })
  of(@Caller() caller: SignedIn, @PathUuid() id: string) {
    return this.history.of(caller.id, id);
  }
}
