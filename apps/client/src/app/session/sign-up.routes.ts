import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { SignUp } from './sign-up';
import { signInOptions } from './sign-in-options';

export default [
  {
    path: '',
    component: SignUp,
    resolve: { texts: texts('session'), options: signInOptions },
  },
] satisfies Routes;
