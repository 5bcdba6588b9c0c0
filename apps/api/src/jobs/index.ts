export { Clock, SystemClock } from './clock';
export { Courtesy } from './courtesy';
export { JobsModule } from './jobs.module';
export { Outbox, type Enqueued } from './outbox';
export { OutboxHandlers, type OutboxHandler, type Payload } from './outbox-handlers';
export { OutboxWorker } from './outbox-worker';
export { PermanentFailure } from './permanent-failure';
export { Ticks } from './ticks';
