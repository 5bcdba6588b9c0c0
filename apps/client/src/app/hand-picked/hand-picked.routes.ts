import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { Calendar, HandPicked } from '@appointment/contracts';
import { texts } from '../core/i18n/i18n';
import { askBeforeLeaving } from '../core/page/ask-before-leaving';
import { temporal } from '../core/temporal';
import { HandPickedEditor } from './hand-picked-editor';
import { HandPickedStore } from './hand-picked-store';
import { PickedList } from './list/picked-list';

const picked: ResolveFn<HandPicked> = ({ params }) =>
  inject(HandPickedStore).one(String(params['id']));

const calendars: ResolveFn<readonly Calendar[]> = () => inject(HandPickedStore).writable();

export default [
  {
    path: '',
    providers: [HandPickedStore],
    resolve: { temporal, texts: texts('handPicked', 'schedules') },
    children: [
      { path: '', component: PickedList },
      {
        path: 'new',
        component: HandPickedEditor,
        canDeactivate: [askBeforeLeaving],
        resolve: { calendars },
      },
      {
        path: ':id',
        component: HandPickedEditor,
        canDeactivate: [askBeforeLeaving],
        resolve: { calendars, picked },
      },
    ],
  },
] satisfies Routes;
