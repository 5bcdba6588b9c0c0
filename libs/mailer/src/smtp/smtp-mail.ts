import { createTransport } from 'nodemailer';
import { compose } from '../compose';
import type { MailPort } from '../mail';
import { MailNotSent } from '../mail-not-sent';
import { notSent } from './not-sent';
import { smtpOptions, type SmtpSettings } from './smtp-options';

/** However slowly a server answers, a mail takes no longer than this. */
const WHOLE_MAIL = 120_000;

// Those who were accepted have the mail; to send it again would give it to them twice.
const partlyRefused = (refused: readonly string[]): MailNotSent =>
  new MailNotSent('permanent', `Refused by the mail server: ${refused.join(', ')}`, refused);

/**
 * Sends through an SMTP server (RFC 5321), one connection a mail.
 *
 * @param url `smtp://` or `smtps://`, with user and password when the server asks for them
 */
export const smtpMail = (url: string, settings: SmtpSettings = {}): MailPort => {
  const transport = createTransport(smtpOptions(url, settings));
  return {
    async send(mail) {
      const signal = AbortSignal.timeout(WHOLE_MAIL);
      const { rejected } = await transport
        .sendMail({ ...compose(mail), signal })
        .catch((error: unknown) => {
          throw notSent(error);
        });
      if (rejected.length > 0) throw partlyRefused(rejected);
    },
  };
};
