import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { PickPage } from './pick-page';

export default [
  { path: '', component: PickPage, resolve: { texts: texts('pick', 'booking') } },
] satisfies Routes;
