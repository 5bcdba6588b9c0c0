export * from './columns';
export { epochMillisecondsOf } from './instant.type';
