import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { Calendar, HandPicked } from '@appointment/contracts';
import { texts } from '../core/i18n/i18n';
import { askBeforeLeaving } from '../core/page/ask-before-leaving';
import { temporal } from '../core/temporal';
import { HoursStore } from '../week/hours-store';
import { WeekCalendars } from '../week/week-calendars';
import { WeekStore } from '../week/week-store';
import { HandPickedEditor } from './hand-picked-editor';
import { HandPickedStore } from './hand-picked-store';
import { PickedList } from './list/picked-list';
import { PickerCalendars } from './times/picker-calendars';

const picked: ResolveFn<HandPicked> = ({ params }) =>
  inject(HandPickedStore).one(String(params['id']));

const calendars: ResolveFn<readonly Calendar[]> = () => inject(HandPickedStore).writable();

/** What the editor shows behind the times that are chosen. */
const week = [HoursStore, { provide: WeekCalendars, useClass: PickerCalendars }, WeekStore];

export default [
  {
    path: '',
    providers: [HandPickedStore],
    resolve: { temporal, texts: texts('handPicked', 'schedules', 'dashboard') },
    children: [
      { path: '', component: PickedList },
      {
        path: 'new',
        component: HandPickedEditor,
        providers: week,
        canDeactivate: [askBeforeLeaving],
        resolve: { calendars },
      },
      {
        path: ':id',
        component: HandPickedEditor,
        providers: week,
        canDeactivate: [askBeforeLeaving],
        resolve: { calendars, picked },
      },
    ],
  },
] satisfies Routes;
