import type { Routes } from '@angular/router';
import { texts } from '../core/i18n/i18n';
import { Appointments } from './appointments';
import { AppointmentDetail } from './detail/appointment-detail';
import { AppointmentStore } from './list/appointment-store';

export default [
  {
    path: '',
    component: Appointments,
    providers: [AppointmentStore],
    resolve: { texts: texts('appointments', 'booking') },
    children: [{ path: ':id', component: AppointmentDetail }],
  },
] satisfies Routes;
