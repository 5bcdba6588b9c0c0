import { Controller, Delete, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConnectionList } from '@appointment/contracts';
import { Answers, Caller, PathId, type SignedIn } from '../http';
import { ConnectionsService } from './connections.service';

@ApiTags('connections')
@Controller('connections')
export class ConnectionsController {
  constructor(private readonly connections: ConnectionsService) {}

  @Get()
  @Answers({ schema: ConnectionList })
  list(@Caller() caller: SignedIn) {
    return this.connections.list(caller.id);
  }

  @Delete(':id')
  @Answers({ status: 204, problems: ['not-found', 'connection.in-use'] })
  remove(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.connections.remove(caller.id, id);
  }
}
