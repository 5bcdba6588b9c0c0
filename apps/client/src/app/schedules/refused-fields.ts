import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { SchedulesMessages } from '@appointment/i18n';
import type { ApiProblem } from '../core/api/api-problem';
import { faultsOf } from '../core/forms/faults';
import type { ScheduleModel } from './schedule-model';

type Words = SchedulesMessages['faults'];

/** The wire's hours, in all their forms, are the week of the editor. */
const hours = /^(weekdays|startTime|endTime|availabilities)\b.*/;

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
  return words.notAccepted;
};

/** What the server had against a schedule, at the fields of the editor. */
export const refusedFields = (
  form: FieldTree<ScheduleModel>,
  problem: ApiProblem,
  words: Words,
): ValidationError.WithFieldTree[] => {
  const known = byCode(form, problem.code, words);
  if (known) return [known];
  const week = problem.errors.some(({ field }) => hours.test(field))
    ? [{ kind: 'server', fieldTree: form.week, message: words.notAccepted }]
    : [];
  return [...week, ...faultsOf(form, problem, ({ field }) => wordsFor(field, words))];
};
