import type { Routes } from '@angular/router';
import { ConnectionStore } from '../connections/connection-store';
import { texts } from '../core/i18n/i18n';
import { temporal } from '../core/temporal';
import { Setup } from './setup';

export default [
  {
    path: '',
    providers: [ConnectionStore],
    resolve: { temporal, texts: texts('setup', 'settings') },
    children: [
      { path: '', component: Setup },
      { path: ':step', component: Setup },
    ],
  },
] satisfies Routes;
