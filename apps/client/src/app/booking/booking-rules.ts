import { maxLength, pattern, required, type SchemaFn } from '@angular/forms/signals';
import type { Question } from '@appointment/contracts';
import type { BookingMessages } from '@appointment/i18n';
import type { Draft } from './asking';
import { MAIL_ADDRESS } from './mail-address';

const LONGEST_NAME = 128;
const LONGEST_NOTES = 2000;
const LONGEST_ANSWER = 1000;
/** As the server reads them: digits, and what people put between them. */
const PHONE = /^\+?[0-9][0-9 ()/.-]{3,60}$/;

type Faults = Omit<BookingMessages['form']['faults'], 'answer'> & { readonly answer: string };

/** What keeps a request from being sent, said in the reader's words. */
export const bookingRules =
  (questions: readonly Question[], faults: () => Faults): SchemaFn<Draft> =>
  (path) => {
    required(path.name, { message: () => faults().name });
    maxLength(path.name, LONGEST_NAME, { message: () => faults().nameLong });
    required(path.email, { message: () => faults().emailMissing });
    pattern(path.email, MAIL_ADDRESS, { message: () => faults().email });
    maxLength(path.notes, LONGEST_NOTES, { message: () => faults().notesLong });
    for (const { id, kind, required: isRequired } of questions) {
      const answer = path.answers[id];
      if (!answer) continue;
      if (isRequired) required(answer, { message: () => faults().answer });
      if (kind === 'phone') pattern(answer, PHONE, { message: () => faults().phone });
      maxLength(answer, LONGEST_ANSWER, { message: () => faults().answerLong });
    }
  };
