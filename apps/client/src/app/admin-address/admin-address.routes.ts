import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { AdminAddress } from './admin-address';

export default [
  { path: '', component: AdminAddress, resolve: { texts: texts('settings') } },
] satisfies Routes;
