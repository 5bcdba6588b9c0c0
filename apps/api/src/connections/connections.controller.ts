import { Controller, Delete, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConnectionChecks, ConnectionList, MeetingLinkServices } from '@appointment/contracts';
import { Answers, Caller, PathId, type SignedIn } from '../http';
import { ConferencingPorts } from './conferencing-ports';
import { ConnectionsService } from './connections.service';

@ApiTags('connections')
@Controller('connections')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly conferencing: ConferencingPorts,
  ) {}

  @Get()
  @Answers({ summary: 'My connections and how they are.', schema: ConnectionList })
  list(@Caller() caller: SignedIn) {
    return this.connections.list(caller.id);
  }

  @Get('meeting-links')
  @Answers({
    summary: 'Who makes the links to online meetings here.',
    schema: MeetingLinkServices,
  })
  meetingLinks() {
    return this.conferencing.services();
  }

  @Get(':id/checks')
  @Answers({
    summary: 'When a connection failed, and when it came back.',
    schema: ConnectionChecks,
    problems: ['not-found'],
  })
  checks(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.connections.checks(caller.id, id);
  }

  @Delete(':id')
  @Answers({
    summary: 'Removes a connection with its calendars; at their server they stay.',
    status: 204,
    problems: ['not-found', 'connection.in-use'],
  })
  remove(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.connections.remove(caller.id, id);
  }
}
