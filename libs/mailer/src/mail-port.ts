import { fileURLToPath } from 'node:url';
import { fileMail } from './file/file-mail';
import type { MailPort } from './mail';
import { smtpMail } from './smtp/smtp-mail';

/** `file:./data/mail` is relative to the working directory, `file:///var/mail` is not. */
const pathOf = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);

/**
 * The port that an address asks for: `file:DIRECTORY`, `smtp://[user:password@]host[:port]` or
 * `smtps://…`.
 *
 * @throws TypeError when it is none of these
 */
export const mailPort = (url: string): MailPort => {
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
  if (scheme === 'file') return fileMail(pathOf(url));
  if (scheme === 'smtp' || scheme === 'smtps') return smtpMail(url);
  throw new TypeError('A mail address of the server begins with file:, smtp:// or smtps://');
};
