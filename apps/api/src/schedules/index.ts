export { BusyTime } from './busy-time';
export { chosenLength, type Lengths } from './chosen-length';
export { type LeftOut } from './live-slots';
export { type LinkedSchedule, type LockedPage, PageLinks } from './page-links';
export { type PageAddress, type PageRow, PublicPages } from './public/public-pages';
export { toPublicOwner } from './public/public.view';
export { RulesCache } from './rules-cache';
export { SchedulePaused } from './schedule.errors';
export { SchedulesModule } from './schedules.module';
