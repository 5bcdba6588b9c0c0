import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { Dashboard } from './dashboard';

export default [
  { path: '', component: Dashboard, resolve: { texts: texts('dashboard') } },
] satisfies Routes;
