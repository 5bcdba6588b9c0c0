import { Module } from '@nestjs/common';
import { ConferencingPorts } from './conferencing-ports';
import { ConnectionHealth } from './connection-health';
import { ConnectionPorts } from './connection-ports';
import { ConnectionsController } from './connections.controller';
import { ConnectionsService } from './connections.service';
import { Credentials } from './credentials';
import { OutboundPorts } from './outbound-ports';
import { TroubleNotices } from './trouble-notices';

@Module({
  controllers: [ConnectionsController],
  providers: [
    ConferencingPorts,
    ConnectionHealth,
    { provide: ConnectionPorts, useClass: OutboundPorts },
    ConnectionsService,
    Credentials,
    TroubleNotices,
  ],
  exports: [ConferencingPorts, ConnectionHealth, ConnectionPorts, Credentials],
})
export class ConnectionsModule {}
