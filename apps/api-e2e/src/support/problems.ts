import type { Problem } from '@appointment/contracts';
import type { Answer } from '@appointment/tools';

export const problemOf = (answer: Answer): Problem => answer.body as Problem;

/** What a program sees first: the status and the code. */
export const refusalOf = (answer: Answer): readonly [number, string] => [
  answer.status,
  problemOf(answer).code,
];

/** The fields that the problem names. */
export const fieldsOf = (answer: Answer): readonly string[] | undefined =>
  problemOf(answer).errors?.map(({ field }) => field);
