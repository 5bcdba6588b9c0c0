import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { ManagePage } from './manage-page';

export default [
  { path: '', component: ManagePage, resolve: { texts: texts('manage', 'booking') } },
] satisfies Routes;
