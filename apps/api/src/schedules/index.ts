export { BusyTime } from './busy-time';
export { type PageAddress, type PageRow, PublicPages } from './public/public-pages';
export { toPublicOwner } from './public/public.view';
export { RulesCache } from './rules-cache';
export { SchedulePaused } from './schedule.errors';
export { pageUrl } from './schedule.view';
export { SchedulesModule } from './schedules.module';
