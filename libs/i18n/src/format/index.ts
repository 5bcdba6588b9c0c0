export type { EpochMilliseconds, Reader, Span } from './reader';
export * from './day';
export * from './duration';
export * from './time';
export * from './zone';
