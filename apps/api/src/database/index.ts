export * from './entities';
export { ormConfig } from './orm-config';
export { epochMillisecondsOf, instantParameter } from './types';
