import type { Routes } from '@angular/router';
import { texts } from './core/i18n/i18n';
import { landing, setUp, signedIn, signedOut } from './core/session/guards';

/**
 * One lazy folder a feature. The owner's frame is a component, not a file of routes: matching a
 * stranger's address must not load anything of the owner's.
 */
const ownersPages: Routes = [
  {
    path: 'dashboard',
    canActivate: [setUp],
    loadChildren: () => import('./dashboard/dashboard.routes'),
  },
  { path: 'appointments', loadChildren: () => import('./appointments/appointments.routes') },
  { path: 'schedules', loadChildren: () => import('./schedules/schedules.routes') },
  { path: 'hand-picked', loadChildren: () => import('./hand-picked/hand-picked.routes') },
  { path: 'connections', loadChildren: () => import('./connections/connections.routes') },
  {
    path: 'admin/confirm/:token',
    loadChildren: () => import('./admin-address/admin-address.routes'),
  },
  { path: 'settings', loadChildren: () => import('./settings/settings.routes') },
];

const pages: Routes = [
  { path: '', pathMatch: 'full', canActivate: [landing], children: [] },
  {
    path: 'sign-in',
    canActivate: [signedOut],
    loadChildren: () => import('./session/sign-in.routes'),
  },
  {
    path: 'sign-up',
    canActivate: [signedOut],
    loadChildren: () => import('./session/sign-up.routes'),
  },
  { path: 'setup', canActivate: [signedIn], loadChildren: () => import('./setup/setup.routes') },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((module) => module.Shell),
    children: ownersPages,
  },
  { path: 'decide/:token', loadChildren: () => import('./decide/decide.routes') },
  { path: 'pick/:slug', loadChildren: () => import('./pick/pick.routes') },
  { path: 'm/:token', loadChildren: () => import('./manage/manage.routes') },
  {
    path: 'error',
    loadComponent: () => import('./missing/error-page').then((module) => module.ErrorPage),
  },
  {
    path: 'error/not-found',
    loadComponent: () => import('./missing/not-found').then((module) => module.NotFound),
  },
  { path: ':username', loadChildren: () => import('./booking/booking.routes') },
  {
    path: '**',
    loadComponent: () => import('./missing/not-found').then((module) => module.NotFound),
  },
];

export const routes: Routes = [{ path: '', resolve: { texts: texts('common') }, children: pages }];
