import * as z from 'zod';

export const QuestionKind = z.enum(['text', 'choice', 'yes-no', 'phone']);
export type QuestionKind = z.infer<typeof QuestionKind>;

const QuestionId = z.string().regex(/^[a-z0-9-]{1,32}$/, {
  error: 'Letters a to z, digits and hyphen, 32 at most',
});

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

/** What an attendee is asked when they book. */
export const Question = z
  .strictObject({
    id: QuestionId.meta({ description: 'Chosen by the client; answers name it' }),
    kind: QuestionKind,
    label: z.string().trim().min(1).max(200),
    required: z.boolean().default(false),
    choices: z
      .array(z.string().trim().min(1).max(100))
      .max(20)
      .refine(distinct, { error: 'A choice stands here twice' })
      .default([]),
  })
  .refine(({ kind, choices }) => kind !== 'choice' || choices.length >= 2, {
    path: ['choices'],
    error: 'There are at least two choices',
  })
  .meta({ id: 'Question' });
export type Question = z.output<typeof Question>;

export const Questions = z
  .array(Question)
  .max(10)
  .refine((questions) => distinct(questions.map(({ id }) => id)), {
    error: 'Two questions have the same id',
  });

/** By the id of the question; true and false for yes and no. */
export const AnswersInput = z
  .record(z.string().max(32), z.union([z.boolean(), z.string().trim().max(1000)]))
  .refine((answers) => Object.keys(answers).length <= 10, { error: 'At most ten answers' })
  .meta({ id: 'AnswersInput' });
export type AnswersInput = z.output<typeof AnswersInput>;

/** An answer with its question as it was worded then. */
export const Answer = z
  .object({
    questionId: z.string(),
    kind: QuestionKind,
    label: z.string(),
    value: z.union([z.boolean(), z.string()]),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;
