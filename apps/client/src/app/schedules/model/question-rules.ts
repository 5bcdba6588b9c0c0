import { applyEach, validate, type SchemaPathTree } from '@angular/forms/signals';
import { choicesOf, type QuestionModel } from './question-model';
import type { RuleWords } from './window-rules';

const MOST_CHOICES = 20;
const LONGEST_CHOICE = 100;
const LONGEST_LABEL = 200;

const labelFault = (label: string, faults: ReturnType<RuleWords['faults']>) => {
  if (!label.trim()) return { kind: 'required', message: faults.question };
  return label.trim().length > LONGEST_LABEL
    ? { kind: 'maxLength', message: faults.questionLong }
    : undefined;
};

const choicesFault = (question: QuestionModel, faults: ReturnType<RuleWords['faults']>) => {
  if (question.kind !== 'choice') return undefined;
  const choices = choicesOf(question);
  if (choices.length < 2) return { kind: 'few', message: faults.choicesFew };
  if (new Set(choices).size < choices.length) return { kind: 'twice', message: faults.choiceTwice };
  return choices.length > MOST_CHOICES || choices.some(({ length }) => length > LONGEST_CHOICE)
    ? { kind: 'many', message: faults.choicesMany }
    : undefined;
};

/** A question is worded; where it offers choices, there are at least two that differ. */
export const questionRules = (
  questions: SchemaPathTree<QuestionModel[]>,
  { faults }: RuleWords,
): void =>
  applyEach(questions, (question) => {
    validate(question.label, ({ value }) => labelFault(value(), faults()));
    validate(question.choices, ({ valueOf }) => choicesFault(valueOf(question), faults()));
  });
