import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { temporal } from '../core/temporal';
import { Dashboard } from './dashboard';
import { DashboardStore } from './dashboard-store';
import { HoursStore } from '../week/hours-store';
import { WeekCalendars } from '../week/week-calendars';
import { WeekStore } from '../week/week-store';

export default [
  {
    path: '',
    component: Dashboard,
    providers: [
      DashboardStore,
      { provide: WeekCalendars, useExisting: DashboardStore },
      HoursStore,
      WeekStore,
    ],
    resolve: { temporal, texts: texts('dashboard', 'appointments') },
  },
] satisfies Routes;
