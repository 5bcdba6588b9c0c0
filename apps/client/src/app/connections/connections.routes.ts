import { OverlayContainer } from '@angular/cdk/overlay';
import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { ConnectionStore } from './connection-store';
import { Connections } from './connections';
import { MenusInMain } from './menus';
import { Targets } from './targets';

export default [
  {
    path: '',
    component: Connections,
    providers: [
      ConnectionStore,
      Targets,
      MenusInMain,
      { provide: OverlayContainer, useExisting: MenusInMain },
    ],
    resolve: { texts: texts('settings') },
  },
] satisfies Routes;
