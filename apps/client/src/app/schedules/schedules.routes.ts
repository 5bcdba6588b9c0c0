import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { Calendar, Schedule } from '@appointment/contracts';
import { texts } from '../core/i18n/i18n';
import { askBeforeLeaving } from '../core/page/ask-before-leaving';
import { temporal } from '../core/temporal';
import { ScheduleEditor } from './schedule-editor';
import { ScheduleList } from './list/schedule-list';
import { ScheduleStore } from './schedule-store';

const schedule: ResolveFn<Schedule> = ({ params }) =>
  inject(ScheduleStore).one(String(params['id']));

const calendars: ResolveFn<readonly Calendar[]> = () => inject(ScheduleStore).calendars();

export default [
  {
    path: '',
    providers: [ScheduleStore],
    resolve: { temporal, texts: texts('schedules') },
    children: [
      { path: '', component: ScheduleList },
      {
        path: 'new',
        component: ScheduleEditor,
        canDeactivate: [askBeforeLeaving],
        resolve: { calendars },
      },
      {
        path: ':id',
        component: ScheduleEditor,
        canDeactivate: [askBeforeLeaving],
        resolve: { calendars, schedule },
      },
    ],
  },
] satisfies Routes;
