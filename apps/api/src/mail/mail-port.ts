import type { Mail, MailPort as Port } from '@appointment/mailer';

/** Whoever delivers letters; MAIL_URL says who. A class, so that Nest can inject it. */
export abstract class MailPort implements Port {
  abstract send(mail: Mail): Promise<void>;
}
