/** What journeys, screenshots and measurements are made of. */
export * from './checks/calendars.ts';
export * from './checks/itip.ts';
export * from './people/index.ts';
export * from './services/index.ts';
