import type { SMTPTransportOptions } from 'nodemailer/lib/smtp-transport';

export interface SmtpSettings {
  /** Certificates (PEM) that are trusted besides those of the system. */
  readonly ca?: string;
  /** How long the server may stay silent, in milliseconds. */
  readonly silence?: number;
}

type TlsRule = Pick<SMTPTransportOptions, 'secure' | 'requireTLS' | 'ignoreTLS'>;

const SILENCE = 30_000;
const CONNECT = 10_000;

/**
 * `smtps:` speaks TLS from the first byte. `smtp:` changes to TLS when the server offers it
 * (STARTTLS), and insists on it before a password is sent; `?tls=required` insists always,
 * `?tls=never` sends in clear.
 */
const tlsRule = (url: URL): TlsRule => {
  const wish = url.searchParams.get('tls');
  if (url.protocol === 'smtps:') return { secure: true };
  if (wish === 'never') return { secure: false, ignoreTLS: true };
  return { secure: false, requireTLS: wish === 'required' || url.username !== '' };
};

const auth = ({ username, password }: URL) =>
  username === ''
    ? {}
    : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };

/** What `smtp://user:password@host:port` says, for the mail library. Ports: 465 for smtps, else 587. */
export const smtpOptions = (
  address: string,
  { ca, silence = SILENCE }: SmtpSettings,
): SMTPTransportOptions => {
  const url = new URL(address);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    ...tlsRule(url),
    ...auth(url),
    ...(ca && { tls: { ca } }),
    connectionTimeout: Math.min(CONNECT, silence),
    greetingTimeout: silence,
    socketTimeout: silence,
    dnsTimeout: Math.min(CONNECT, silence),
  };
};
