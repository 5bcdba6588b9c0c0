export { SyncFailures } from './sync-failures';
export { SyncLeases } from './sync-leases';
export { SyncQueue } from './sync-queue';
export { SyncReader } from './sync-reader';
export { SyncService } from './sync.service';
