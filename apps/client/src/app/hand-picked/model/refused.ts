import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { FieldProblem } from '@appointment/contracts';
import type { HandPickedMessages } from '@appointment/i18n';
import type { ApiProblem } from '../../core/api/api-problem';
import type { PickedModel } from './picked-model';

type Words = HandPickedMessages['faults'];
type Form = FieldTree<PickedModel>;

const fieldOf = (form: Form, field: string): FieldTree<unknown> | undefined => {
  const [name = '', index] = field.split('.');
  if (name === 'slots') return index ? form.times[Number(index)]?.time : form.times;
  return (form as unknown as Readonly<Record<string, FieldTree<unknown> | undefined>>)[name];
};

const wordsOf = ({ code }: FieldProblem, words: Words): string => {
  switch (code) {
    case 'slot-taken':
      return words.taken;
    case 'past':
      return words.past;
    case 'too-far':
      return words.far;
    default:
      return words.notAccepted;
  }
};

const calendarFault = ({ code }: ApiProblem, words: Words): string | undefined => {
  if (code === 'calendar.not-connected') return words.calendarGone;
  return code === 'calendar.read-only' ? words.calendarReadOnly : undefined;
};

/** What the server had against it, at the fields that it is about. */
export const refusedFields = (
  form: Form,
  problem: ApiProblem,
  words: Words,
): ValidationError.WithFieldTree[] => {
  const calendar = calendarFault(problem, words);
  if (calendar) return [{ kind: problem.code, fieldTree: form.calendarId, message: calendar }];
  return problem.errors.flatMap((fault) => {
    const fieldTree = fieldOf(form, fault.field);
    return fieldTree ? [{ kind: 'server', fieldTree, message: wordsOf(fault, words) }] : [];
  });
};

/** What the server had against the whole of it. */
export const refusalOf = ({ code }: ApiProblem, words: Words): string | undefined => {
  if (code === 'hand-picked.in-use') return words.inUse;
  return code === 'hand-picked.limit-reached' ? words.tooMany : undefined;
};
