import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { SchedulesMessages } from '@appointment/i18n';
import type { ApiProblem } from '../../core/api/api-problem';
import type { ScheduleModel } from './schedule-model';
import { fieldOfWire } from './wire-fields';

type Words = SchedulesMessages['faults'];

const byCode = (
  form: FieldTree<ScheduleModel>,
  code: ApiProblem['code'],
  words: Words,
): ValidationError.WithFieldTree | undefined => {
  switch (code) {
    case 'schedule.slug-taken':
      return { kind: code, fieldTree: form.slug, message: words.slugTaken };
    case 'schedule.slug-reserved':
      return { kind: code, fieldTree: form.slug, message: words.slugReserved };
    case 'calendar.not-connected':
      return { kind: code, fieldTree: form.calendarId, message: words.calendarGone };
    case 'calendar.read-only':
      return { kind: code, fieldTree: form.calendarId, message: words.calendarReadOnly };
    default:
      return undefined;
  }
};

const wordsFor = (field: string, words: Words): string => {
  if (field === 'timezone') return words.zone;
  if (field === 'slug') return words.slugShape;
  if (field === 'endDate') return words.endDate;
  if (field === 'locationUrl') return words.url;
  if (field === 'locationPhone') return words.phone;
  return words.notAccepted;
};

/** What the server had against a schedule, at the fields of the editor; each field is named once. */
export const refusedFields = (
  form: FieldTree<ScheduleModel>,
  problem: ApiProblem,
  words: Words,
): ValidationError.WithFieldTree[] => {
  const known = byCode(form, problem.code, words);
  if (known) return [known];
  const found = new Map<FieldTree<unknown>, string>();
  for (const { field } of problem.errors) {
    const fieldTree = fieldOfWire(form, field.split('.'));
    if (fieldTree) found.set(fieldTree, wordsFor(field, words));
  }
  return [...found].map(([fieldTree, message]) => ({ kind: 'server', fieldTree, message }));
};
