export { FixedClock } from './fixed-clock';
export { testApp, type TestApp, type TestAppOptions } from './test-app';
export { testConfig } from './test-config';
export {
  describeOnEachDatabase,
  mariadb,
  secondProcess,
  sqlite,
  testDatabases,
  type TestDatabase,
  type TestDatabaseKind,
} from './test-databases';
export { codeOf, cookieOf, type Person, signUp } from './people';
export {
  type CalendarFields,
  insertAppointment,
  insertCalendar,
  insertConnection,
  insertOwner,
  insertSchedule,
  insertSlot,
} from './calendar-rows';
export { RoughServer, type Trouble } from './rough-server';
export { ScriptedCalendars, unavailable } from './scripted-calendars';
export { syncRoom } from './sync-room';
export { aRequest, type Requested } from './a-request';
export * from './booking-stage';
export { MemoryCalendars } from './memory-calendars';
export * from './hand-picked';
export {
  atRadicale,
  calendarHomes,
  describeAtRadicale,
  freshCalendarUrl,
  radicaleStage,
  radicaleUrl,
} from './radicale';
export { closeSecureServers, serveSecurely, testCertificate } from './secure-server';
