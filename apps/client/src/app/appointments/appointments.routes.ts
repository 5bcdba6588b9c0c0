import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { AppointmentDetail } from './appointment-detail';
import { AppointmentStore } from './appointment-store';
import { Appointments } from './appointments';

export default [
  {
    path: '',
    component: Appointments,
    providers: [AppointmentStore],
    resolve: { texts: texts('appointments') },
    children: [{ path: ':id', component: AppointmentDetail }],
  },
] satisfies Routes;
