import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { SignIn } from './sign-in';
import { signInOptions } from './sign-in-options';

export default [
  {
    path: '',
    component: SignIn,
    resolve: { texts: texts('session'), options: signInOptions },
  },
] satisfies Routes;
