import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { Settings } from './settings';

export default [
  { path: '', component: Settings, resolve: { texts: texts('settings', 'feeds') } },
] satisfies Routes;
