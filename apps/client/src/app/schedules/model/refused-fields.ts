import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { SchedulesMessages } from '@appointment/i18n';
import type { ApiProblem } from '../../core/api/api-problem';
import { refusalInWords } from './refused-words';
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

/** What the server had against a schedule, at the fields of the editor; each field is named once. */
export const refusedFields = (
  form: FieldTree<ScheduleModel>,
  problem: ApiProblem,
  words: Words,
): ValidationError.WithFieldTree[] => {
  const known = byCode(form, problem.code, words);
  if (known) return [known];
  const found = new Map<FieldTree<unknown>, string>();
  for (const fault of problem.errors) {
    const fieldTree = fieldOfWire(form, fault.field.split('.'));
    if (fieldTree) found.set(fieldTree, refusalInWords(fault, words));
  }
  return [...found].map(([fieldTree, message]) => ({ kind: 'server', fieldTree, message }));
};
