import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { Outbox } from './outbox';
import { OutboxHandlers } from './outbox-handlers';
import { OutboxWorker } from './outbox-worker';
import { Ticks } from './ticks';

@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    Outbox,
    OutboxHandlers,
    OutboxWorker,
    Ticks,
  ],
  exports: [Clock, Outbox, OutboxHandlers, OutboxWorker, Ticks],
})
export class JobsModule {}
