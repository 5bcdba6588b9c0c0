import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { SignInOptions } from '@appointment/contracts';
import { Api } from '../api/api';
import { Session } from './session';

/** Owner's pages: without an account to the sign-in page, and back here after it. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const session = inject(Session);
  return (
    (await session.restore()) ||
    router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { to: url } })
  );
};

/** Owner's working pages wait until the set-up is done or put off. */
export const setUp: CanActivateFn = () => {
  const router = inject(Router);
  return inject(Session).subscriber()?.setupDone !== false || router.createUrlTree(['/setup']);
};

/** Sign-in and sign-up: who is here already goes on. */
export const signedOut: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(Session);
  const isIn = session.mayBeSignedIn() && (await session.restore());
  return !isIn || router.createUrlTree(['/dashboard']);
};

/** The bare address: the dashboard, the sign-in page, or, on a fresh server, the first account. */
export const landing: CanActivateFn = async () => {
  const router = inject(Router);
  const api = inject(Api);
  const session = inject(Session);
  if (session.mayBeSignedIn() && (await session.restore())) {
    return router.createUrlTree(['/dashboard']);
  }
  const { firstAccount } = await api.get<SignInOptions>('/auth/options');
  return router.createUrlTree([firstAccount ? '/sign-up' : '/sign-in']);
};
