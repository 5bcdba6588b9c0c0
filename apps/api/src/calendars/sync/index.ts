export { FirstLook } from './first-look';
export { SyncFailures } from './sync-failures';
export { SyncLeases } from './sync-leases';
export { SyncReader } from './sync-reader';
export { SyncService } from './sync.service';
export { SyncWorker } from './sync-worker';
