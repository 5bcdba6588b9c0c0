import type { Answer, AnswersInput, FieldProblem, Question } from '@appointment/contracts';

type Value = Answer['value'];
type Fault = Pick<FieldProblem, 'code' | 'message'>;

/** As phone numbers of places are written. */
const PHONE = /^\+?[0-9][0-9 ()/.-]{3,60}$/;

const missing: Fault = { code: 'required', message: 'This question must be answered' };
const notWorded: Fault = { code: 'invalid_type', message: 'The answer is a text' };
const notYesNo: Fault = { code: 'invalid_type', message: 'The answer is true or false' };
const noChoice: Fault = { code: 'invalid_value', message: 'The answer is one of the choices' };
const noPhone: Fault = {
  code: 'invalid_format',
  message: 'A phone number is written as +49 30 1234567',
};
const noQuestion: Fault = { code: 'unrecognized_keys', message: 'There is no such question' };

/** Nothing was said; a no is an answer. */
const isBlank = (value: Value | undefined): value is '' | undefined =>
  value === undefined || value === '';

const faultIn = ({ kind, choices }: Question, value: Value): Fault | undefined => {
  if (kind === 'yes-no') return typeof value === 'boolean' ? undefined : notYesNo;
  if (typeof value !== 'string') return notWorded;
  if (kind === 'choice') return choices.includes(value) ? undefined : noChoice;
  return kind === 'phone' && !PHONE.test(value) ? noPhone : undefined;
};

const faultOf = (question: Question, value: Value | undefined): Fault | undefined => {
  if (isBlank(value)) return question.required ? missing : undefined;
  return faultIn(question, value);
};

const at = (id: string, fault: Fault | undefined): FieldProblem[] =>
  fault ? [{ field: `answers.${id}`, ...fault }] : [];

/** All that is wrong with what somebody answered to the questions of a page. */
export const faultsOfAnswers = (
  questions: readonly Question[],
  input: AnswersInput,
): FieldProblem[] => {
  const given = new Map(Object.entries(input));
  const known = new Set(questions.map(({ id }) => id));
  return [
    ...questions.flatMap((question) => at(question.id, faultOf(question, given.get(question.id)))),
    ...[...given.keys()].filter((id) => !known.has(id)).flatMap((id) => at(id, noQuestion)),
  ];
};

/** Faultless answers, each with its question as it is worded now, in the order of the page. */
export const answersTo = (questions: readonly Question[], input: AnswersInput): Answer[] => {
  const given = new Map(Object.entries(input));
  return questions.flatMap(({ id, kind, label }) => {
    const value = given.get(id);
    return isBlank(value) ? [] : [{ questionId: id, kind, label, value }];
  });
};

/** Whether these are the answers that were given before. */
export const sameAnswers = (answers: readonly Answer[], input: AnswersInput): boolean => {
  const given = Object.entries(input).filter(([, value]) => !isBlank(value));
  const before = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  return given.length === before.size && given.every(([id, value]) => before.get(id) === value);
};
