import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { ScheduleList } from './schedule-list';

export default [
  { path: '', component: ScheduleList, resolve: { texts: texts('schedules') } },
] satisfies Routes;
