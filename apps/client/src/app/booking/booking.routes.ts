import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { BookingPage } from './booking-page';

export default [
  {
    path: '',
    resolve: { texts: texts('booking') },
    children: [
      {
        path: '',
        loadComponent: () => import('./owner-page').then((module) => module.OwnerPage),
      },
      { path: ':slug', component: BookingPage },
    ],
  },
] satisfies Routes;
