import { type Mail, MailNotSent, type MailPort } from '@appointment/mailer';
import { PermanentFailure } from '../jobs';
import { LetterNotSent } from './letter-failures';

/** Hands a mail over; what fails is told apart into what may pass and what won't. */
export const posted = async (port: MailPort, mail: Mail): Promise<void> => {
  try {
    await port.send(mail);
  } catch (cause) {
    if (!(cause instanceof MailNotSent)) throw cause;
    if (cause.permanent) throw new PermanentFailure('letter.refused', { cause });
    throw new LetterNotSent(cause.message, { cause });
  }
};
