import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { Setup } from './setup';

export default [
  { path: '', component: Setup, resolve: { texts: texts('setup') } },
] satisfies Routes;
