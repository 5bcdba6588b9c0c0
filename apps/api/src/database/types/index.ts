export * from './columns';
export { epochMillisecondsOf, instantParameter } from './instant.type';
export { uuidOf } from './uuid-binary.type';
