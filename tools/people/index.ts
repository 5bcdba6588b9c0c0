export * from './api.ts';
export * from './calendar-program.ts';
export * from './owner.ts';
export * from './stranger.ts';
export * from './world.ts';
