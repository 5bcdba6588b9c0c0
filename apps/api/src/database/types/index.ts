export * from './columns';
export { epochMillisecondsOf, instantParameter } from './instant.type';
