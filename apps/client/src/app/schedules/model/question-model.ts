import type { Question, QuestionKind } from '@appointment/contracts';

export const questionKinds = [
  'text',
  'choice',
  'yes-no',
  'phone',
] as const satisfies QuestionKind[];

/** A question to attendees; its choices are written one a line. */
export interface QuestionModel {
  id: string;
  kind: QuestionKind;
  label: string;
  required: boolean;
  choices: string;
}

export const questionOf = ({ choices, ...question }: Question): QuestionModel => ({
  ...question,
  choices: choices.join('\n'),
});

/** The choices as they are sent: without empty lines. */
export const choicesOf = ({ choices }: Pick<QuestionModel, 'choices'>): string[] =>
  choices
    .split('\n')
    .map((choice) => choice.trim())
    .filter(Boolean);

export const questionBody = (question: QuestionModel): Question => ({
  ...question,
  label: question.label.trim(),
  choices: question.kind === 'choice' ? choicesOf(question) : [],
});

/** Answers name their question by this id, so it is never used again. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `q-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

export const newQuestion = (): QuestionModel => ({
  id: newId(),
  kind: 'text',
  label: '',
  required: false,
  choices: '',
});
