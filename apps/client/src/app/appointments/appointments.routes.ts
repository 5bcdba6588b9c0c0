import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { Appointments } from './appointments';

export default [
  { path: '', component: Appointments, resolve: { texts: texts('appointments') } },
] satisfies Routes;
