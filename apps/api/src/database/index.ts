export * from './entities';
export { DatabaseModule } from './database.module';
export { inTransaction } from './in-transaction';
export { isSqlite } from './is-sqlite';
export { lockOwner } from './lock-owner';
export { migrate } from './migrate';
export { ormConfig } from './orm-config';
export { takeTick } from './take-tick';
export { epochMillisecondsOf, instantParameter } from './types';
