import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { Connections } from './connections';

export default [
  { path: '', component: Connections, resolve: { texts: texts('settings') } },
] satisfies Routes;
