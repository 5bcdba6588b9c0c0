import { Global, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Clock, SystemClock } from './clock';
import { Courtesy } from './courtesy';
import { Housekeeping } from './housekeeping';
import { MessageQueue } from './message-queue';
import { Outbox } from './outbox';
import { OutboxHandlers } from './outbox-handlers';
import { OutboxWakeUps } from './outbox-wake-ups';
import { OutboxWorker } from './outbox-worker';
import { Ticks } from './ticks';

@Global()
@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [
    { provide: Clock, useClass: SystemClock },
    Courtesy,
    Housekeeping,
    MessageQueue,
    Outbox,
    OutboxHandlers,
    OutboxWakeUps,
    OutboxWorker,
    Ticks,
  ],
  exports: [Clock, Courtesy, Outbox, OutboxHandlers, OutboxWorker, Ticks],
})
export class JobsModule {}
