import type { AnswersInput, Question } from '@appointment/contracts';
import type { Draft } from './asking';

export const YES = 'yes';
export const NO = 'no';

type Typed = Draft['answers'];

/** A place to type for each question, with what stands there already. */
export const blanksFor = (questions: readonly Question[], typed: Typed = {}): Typed =>
  Object.fromEntries(questions.map(({ id }) => [id, typed[id] ?? '']));

/** What was typed, as the wire has it. Questions without an answer are left out. */
export function answersOf(questions: readonly Question[], typed: Typed): AnswersInput {
  const answered = questions.filter(({ id }) => typed[id]?.trim());
  return Object.fromEntries(
    answered.map(({ id, kind }) => {
      const answer = (typed[id] ?? '').trim();
      return [id, kind === 'yes-no' ? answer === YES : answer];
    }),
  );
}
