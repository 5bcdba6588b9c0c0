import type { SendMailOptions } from 'nodemailer';
import type { Address, Mail } from './mail';
import { MailNotSent } from './mail-not-sent';
import { line } from './values';

/**
 * Addresses as they may stand in an envelope: no quoted local parts, no comments, no lists. Mail
 * libraries have read `"a@evil.example b"@good.example` as a mail to evil.example.
 */
const ADDRESS = /^[^\s<>()[\]\\,;:@"\p{Cc}]{1,64}@[^\s<>()[\]\\,;:@"\p{Cc}]{1,253}$/u;

const composeAddress = ({ name, email }: Address) => {
  if (!ADDRESS.test(email)) {
    throw new MailNotSent('permanent', `${JSON.stringify(email)} is no mail address`, [email]);
  }
  return { name: line(name ?? ''), address: email };
};

/**
 * A mail as the mail library takes it. Whatever came in, no header can be added: names and subject
 * become one line without control characters, addresses are refused unless they are plain.
 *
 * @throws MailNotSent (permanent) naming an address that is none
 */
export const compose = (mail: Mail): SendMailOptions => ({
  from: composeAddress(mail.from),
  to: mail.to.map(composeAddress),
  ...(mail.cc && { cc: mail.cc.map(composeAddress) }),
  ...(mail.replyTo && { replyTo: composeAddress(mail.replyTo) }),
  ...(mail.messageId && { messageId: line(mail.messageId) }),
  subject: line(mail.subject),
  text: mail.text,
  html: mail.html,
  ...(mail.calendar && { icalEvent: { ...mail.calendar, filename: 'invite.ics' } }),
  // RFC 3834: nobody's absence note answers a machine.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});
