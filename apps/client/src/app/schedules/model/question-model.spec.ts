import { Question } from '@appointment/contracts';
import { newQuestion, questionBody, questionOf } from './question-model';

const choice = {
  id: 'about',
  kind: 'choice' as const,
  label: 'What is it about?',
  required: false,
  choices: ['Design', 'Code'],
};

describe('a question', () => {
  it('goes out as it came in', () => {
    expect(questionBody(questionOf(choice))).toEqual(choice);
  });

  it('has one choice a line; empty lines are none', () => {
    const { choices } = questionBody({ ...questionOf(choice), choices: ' Design \n\nCode\n' });

    expect(choices).toEqual(['Design', 'Code']);
  });

  it('of another kind sends no choices', () => {
    expect(questionBody({ ...questionOf(choice), kind: 'text' }).choices).toEqual([]);
  });

  it('gets an id that the server takes, and no other has', () => {
    const [one, other] = [newQuestion(), newQuestion()];

    expect(Question.safeParse(questionBody({ ...one, label: 'Why?' })).success).toBe(true);
    expect(one.id).not.toBe(other.id);
  });
});
