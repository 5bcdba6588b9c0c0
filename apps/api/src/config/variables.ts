import * as z from 'zod';
import { networkRule } from './network-rule';

const list = z.string().transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ''));

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''));

const onOff = z
  .enum(['on', 'off'], { error: 'must be "on" or "off"' })
  .transform((value) => value === 'on');

const mailbox = z.string().regex(/^([^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
  error: 'must be written as name@host or "Name <name@host>"',
});

/**
 * Every variable that the server reads: check, default and meaning. `.env.example` is made from this list
 * (`npm run env:example`), so the meaning is written for the person who runs the server.
 */
export const variables = {
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must be between 0 and 65535' })
    .max(65535, { error: 'must be between 0 and 65535' })
    .default(8090)
    .describe('Port of client, API and docs; 0 takes any free one.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on; 0.0.0.0 for every network of the machine.'),
  PUBLIC_URL: webAddress
    .optional()
    .describe('Address under which people reach the server. Without it: http://localhost:PORT.'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|(mysql|mariadb):\/\/.+)$/, {
      error: 'must begin with sqlite:, mysql:// or mariadb://',
    })
    .default('sqlite:./data/appointment.sqlite')
    .describe('sqlite:FILE, mysql://user:password@host:3306/name or mariadb://… for MariaDB.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must begin with redis:// or rediss://' })
    .optional()
    .describe('Shared rate limits, caches and wake-ups when there are several replicas.'),
  MAIL_URL: z
    .string()
    .regex(/^(file:.+|smtps?:\/\/.+)$/, { error: 'must begin with file:, smtp:// or smtps://' })
    .default('file:./data/mail')
    .describe('file:FOLDER writes .eml files; smtp://user:password@host:587 or smtps://… sends.'),
  MAIL_FROM: mailbox
    .default('Appointment <appointment@localhost>')
    .describe('Sender of every letter.'),
  APP_SECRET: z
    .string()
    .min(16, {
      error: 'must have at least 16 characters; `openssl rand -base64 32` makes a good one',
    })
    .optional()
    .describe(
      'All keys derive from it: losing it signs everybody out and loses the stored calendar passwords. ' +
        'Made at the first start beside the SQLite file when mail goes to files too; required else.',
    ),
  ROLE: z
    .enum(['all', 'web', 'worker'], { error: 'must be "all", "web" or "worker"' })
    .default('all')
    .describe(
      'all: one process does everything; web answers requests; worker does background jobs.',
    ),
  AUTH_SCHEMES: list
    .pipe(z.array(z.enum(['password', 'oidc'], { error: 'knows "password" and "oidc"' })).min(1))
    .default(['password'])
    .describe('How people sign in: password, oidc or both.'),
  OIDC_ISSUER: webAddress
    .optional()
    .describe('Issuer of the OpenID provider, with AUTH_SCHEMES=oidc.'),
  OIDC_CLIENT_ID: z.string().optional().describe('Our id at the OpenID provider.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Our secret at the OpenID provider.'),
  SIGN_UP: z
    .enum(['open', 'invite'], { error: 'must be "open" or "invite"' })
    .default('open')
    .describe('open: anybody may sign up; invite: a code is needed, except for the first account.'),
  ADMIN_EMAILS: list
    .pipe(
      z.array(
        z
          .string()
          .regex(/^[^@\s]*@[^@\s]+$/, { error: 'takes addresses and @domains' })
          .toLowerCase(),
      ),
    )
    .default([])
    .describe(
      'Addresses, or @domain for all of a domain, that are admins, once the letter that asks them for it is answered.',
    ),
  GOOGLE_CLIENT_ID: z.string().optional().describe('Our id at Google, for Google calendars.'),
  GOOGLE_CLIENT_SECRET: z.string().optional().describe('Our secret at Google.'),
  GOOGLE_API_URL: webAddress
    .default('https://www.googleapis.com')
    .describe("Google's API; can point at a fake."),
  GOOGLE_OAUTH_URL: webAddress
    .default('https://accounts.google.com')
    .describe("Google's sign-in; can point at a fake."),
  ZOOM_CLIENT_ID: z.string().optional().describe('Our id at Zoom, for meeting links.'),
  ZOOM_CLIENT_SECRET: z.string().optional().describe('Our secret at Zoom.'),
  ZOOM_WEBHOOK_SECRET: z
    .string()
    .optional()
    .describe("Proves that a call to our webhook is Zoom's."),
  ZOOM_API_URL: webAddress
    .default('https://api.zoom.us')
    .describe("Zoom's API; can point at a fake."),
  ZOOM_OAUTH_URL: webAddress
    .default('https://zoom.us')
    .describe("Zoom's sign-in; can point at a fake."),
  JITSI_URL: webAddress
    .default('https://meet.jit.si')
    .describe('The Jitsi Meet server that rooms for online meetings are on.'),
  OUTBOUND_ALLOW: list
    .pipe(z.array(networkRule))
    .default([])
    .describe(
      'Hosts (host or host:port) and networks (CIDR) that calendars may live on although private or plain http.',
    ),
  RATE_LIMITS: onOff.default(true).describe('off only for load tests.'),
  TRUST_PROXY: list
    .pipe(
      z.array(
        z.union(
          [
            z.ipv4(),
            z.ipv6(),
            z.cidrv4(),
            z.cidrv6(),
            z.enum(['loopback', 'linklocal', 'uniquelocal']),
          ],
          {
            error: 'takes addresses, networks (CIDR), loopback, linklocal and uniquelocal',
          },
        ),
      ),
    )
    .default([])
    .describe('Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.'),
  CLIENT_DIR: z
    .string()
    .optional()
    .describe('Folder of the built client; without it the one that was built beside the server.'),
} satisfies Record<string, z.ZodType>;
