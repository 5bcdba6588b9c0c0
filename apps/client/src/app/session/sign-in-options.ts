import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { SignInOptions } from '@appointment/contracts';
import { Api } from '../core/api/api';

/** What this server offers to people who want in. */
export const signInOptions: ResolveFn<SignInOptions> = () =>
  inject(Api).get<SignInOptions>('/auth/options');
