import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { Dashboard } from './dashboard';
import { DashboardStore } from './dashboard-store';

export default [
  {
    path: '',
    component: Dashboard,
    providers: [DashboardStore],
    resolve: { texts: texts('dashboard', 'appointments') },
  },
] satisfies Routes;
