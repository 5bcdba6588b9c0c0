import { MailNotSent } from '../mail-not-sent';

/** What the mail library tells about an answer of the server (RFC 5321, 4.2.1). */
interface SmtpFault {
  readonly command?: string;
  readonly responseCode?: number;
  readonly rejected?: readonly string[];
  readonly recipient?: string;
}

const ABOUT_THIS_MAIL = new Set(['RCPT TO', 'DATA', 'API']);

const isPermanentCode = (code: number | undefined): boolean =>
  code !== undefined && code >= 500 && code < 600 && code !== 503;

// A refused password, a full server or a greeting of 554 is not about this mail: when the operator
// has seen to it, the mail passes.
const isPermanent = ({ command = '', responseCode }: SmtpFault): boolean =>
  ABOUT_THIS_MAIL.has(command) && isPermanentCode(responseCode);

/** Puts a failure of the mail library into our words. */
export const notSent = (error: unknown): MailNotSent => {
  if (error instanceof MailNotSent) return error;
  const fault = error as SmtpFault & { message?: string };
  return new MailNotSent(
    isPermanent(fault) ? 'permanent' : 'temporary',
    fault.message ?? String(error),
    fault.rejected ?? [],
    { cause: error },
  );
};
