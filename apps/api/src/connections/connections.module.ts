import { Module } from '@nestjs/common';
import { ConnectionHealth } from './connection-health';
import { ConnectionPorts } from './connection-ports';
import { ConnectionsController } from './connections.controller';
import { ConnectionsService } from './connections.service';
import { Credentials } from './credentials';
import { OutboundPorts } from './outbound-ports';

@Module({
  controllers: [ConnectionsController],
  providers: [
    ConnectionHealth,
    { provide: ConnectionPorts, useClass: OutboundPorts },
    ConnectionsService,
    Credentials,
  ],
  exports: [ConnectionHealth, ConnectionPorts, Credentials],
})
export class ConnectionsModule {}
