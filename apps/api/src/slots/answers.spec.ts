import { AnswersInput, Question } from '@appointment/contracts';
import { answersTo, faultsOfAnswers, sameAnswers } from './answers';

const question = (fields: Partial<Question>): Question =>
  Question.parse({ id: 'topic', kind: 'text', label: 'What is it about?', ...fields });

const topic = question({});
const language = question({
  id: 'language',
  kind: 'choice',
  label: 'In which language?',
  choices: ['English', 'Deutsch'],
});
const firstTime = question({ id: 'first-time', kind: 'yes-no', label: 'Is it your first time?' });
const phone = question({ id: 'phone', kind: 'phone', label: 'Where can I call you?' });
const page = [topic, language, firstTime, phone];
const required = page.map((one) => ({ ...one, required: true }));

const faults = (questions: readonly Question[], input: AnswersInput) =>
  faultsOfAnswers(questions, input).map(({ field, code }) => `${field} ${code}`);

describe('Answers to the questions of a page', () => {
  it('may all be missing where none is required', () => {
    expect(faults(page, {})).toEqual([]);
    expect(answersTo(page, {})).toEqual([]);
  });

  it('name each required question that was left out, or left blank', () => {
    expect(faults(required, { topic: '', 'first-time': true })).toEqual([
      'answers.topic required',
      'answers.language required',
      'answers.phone required',
    ]);
  });

  it('count a no as an answer', () => {
    expect(faults([{ ...firstTime, required: true }], { 'first-time': false })).toEqual([]);
  });

  it.each<[string, AnswersInput, string]>([
    ['an answer to no question', { color: 'blue' }, 'answers.color unrecognized_keys'],
    ['an id that every object has', { constructor: 'x' }, 'answers.constructor unrecognized_keys'],
    ['a yes to a text', { topic: true }, 'answers.topic invalid_type'],
    ['a yes to a choice', { language: true }, 'answers.language invalid_type'],
    ['a yes to a phone number', { phone: true }, 'answers.phone invalid_type'],
    ['a text to yes or no', { 'first-time': 'yes' }, 'answers.first-time invalid_type'],
    ['what is no choice', { language: 'Klingon' }, 'answers.language invalid_value'],
    ['a choice in other letters', { language: 'english' }, 'answers.language invalid_value'],
    ['words for a phone number', { phone: 'call me' }, 'answers.phone invalid_format'],
    ['a phone number too short', { phone: '12' }, 'answers.phone invalid_format'],
  ])('refuse %s', (_what, input, fault) => {
    expect(faults(page, input)).toEqual([fault]);
  });

  it('name every fault at once', () => {
    expect(faults(required, { language: 'Klingon', phone: 'none', color: 'blue' })).toEqual([
      'answers.topic required',
      'answers.language invalid_value',
      'answers.first-time required',
      'answers.phone invalid_format',
      'answers.color unrecognized_keys',
    ]);
  });

  it('answer nothing but the questions of an object without a prototype’s names', () => {
    const named = question({ id: 'constructor' });
    expect(faults([{ ...named, required: true }], {})).toEqual(['answers.constructor required']);
    expect(answersTo([named], {})).toEqual([]);
  });

  it('are kept with their questions as they are worded now, in the order of the page', () => {
    const given = { phone: '+49 30 1234567', topic: 'A boat', 'first-time': false };
    expect(answersTo(page, given)).toEqual([
      { questionId: 'topic', kind: 'text', label: 'What is it about?', value: 'A boat' },
      { questionId: 'first-time', kind: 'yes-no', label: 'Is it your first time?', value: false },
      {
        questionId: 'phone',
        kind: 'phone',
        label: 'Where can I call you?',
        value: '+49 30 1234567',
      },
    ]);
  });

  it.each<[boolean, AnswersInput]>([
    [true, { topic: 'A boat', 'first-time': false }],
    [true, { 'first-time': false, topic: 'A boat', phone: '' }],
    [false, { topic: 'A boat' }],
    [false, { topic: 'A boat', 'first-time': true }],
    [false, { topic: 'A boat', 'first-time': false, phone: '+49 30 1234567' }],
    [false, {}],
  ])('are the same (%s) as before: %j', (same, input) => {
    const before = answersTo(page, { topic: 'A boat', 'first-time': false });
    expect(sameAnswers(before, input)).toBe(same);
  });
});
