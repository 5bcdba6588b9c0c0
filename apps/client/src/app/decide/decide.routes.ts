import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { DecidePage } from './decide-page';

export default [
  { path: '', component: DecidePage, resolve: { texts: texts('decide') } },
] satisfies Routes;
