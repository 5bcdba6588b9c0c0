import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from './app-secret';
import { EnvironmentRefused, readEnv } from './env';

const faultsOf = (source: Record<string, string>): readonly string[] => {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentRefused) return error.faults;
    throw error;
  }
};

const server = {
  DATABASE_URL: 'mysql://app:secret@db:3306/appointment',
  APP_SECRET: 'x'.repeat(32),
};

describe('readEnv', () => {
  it('needs nothing', () => {
    expect(readEnv({})).toMatchObject({
      port: 8090,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:8090',
      databaseUrl: 'sqlite:./data/appointment.sqlite',
      mailUrl: 'file:./data/mail',
      role: 'all',
      authSchemes: ['password'],
      signUp: 'open',
      adminEmails: [],
      outboundAllow: [],
      rateLimits: true,
      trustProxy: [],
      embedded: true,
      appSecret: undefined,
    });
  });

  it('takes an empty value for none, and leaves other people’s variables alone', () => {
    const env = readEnv({ REDIS_URL: '', PORT: ' ', PATH: '/bin', HOME: 'x' });
    expect(env).toEqual(readEnv({}));
    expect(env).not.toHaveProperty('path');
  });

  it('reads lists, switches and addresses', () => {
    expect(
      readEnv({
        PORT: '80',
        PUBLIC_URL: 'https://meet.example.org/',
        AUTH_SCHEMES: 'password',
        ADMIN_EMAILS: 'Ada@Example.org, @example.net',
        OUTBOUND_ALLOW: 'NAS.lan, 127.0.0.1:5232 10.0.0.0/8,[::1]:80,fd00::/8',
        RATE_LIMITS: 'off',
        TRUST_PROXY: 'loopback,10.0.0.1,192.168.0.0/16',
      }),
    ).toMatchObject({
      port: 80,
      publicUrl: 'https://meet.example.org',
      adminEmails: ['ada@example.org', '@example.net'],
      outboundAllow: [
        { kind: 'host', host: 'nas.lan', port: undefined },
        { kind: 'host', host: '127.0.0.1', port: 5232 },
        { kind: 'network', cidr: '10.0.0.0/8' },
        { kind: 'host', host: '::1', port: 80 },
        { kind: 'network', cidr: 'fd00::/8' },
      ],
      rateLimits: false,
      trustProxy: ['loopback', '10.0.0.1', '192.168.0.0/16'],
    });
  });

  it('names every fault at once', () => {
    const faults = faultsOf({
      PORT: '99999',
      PUBLIC_URL: 'meet.example.org',
      DATABASE_URL: 'postgres://db/appointment',
      MAIL_URL: 'pigeon:',
      APP_SECRET: 'short',
      ROLE: 'boss',
      SIGN_UP: 'maybe',
      AUTH_SCHEMES: 'password,magic',
      RATE_LIMITS: 'perhaps',
      OUTBOUND_ALLOW: '10.0.0.0/40',
      TRUST_PROXY: 'everybody',
      MAIL_FROM: 'nobody',
      ADMIN_EMAILS: 'ada',
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'MAIL_URL',
      'MAIL_FROM',
      'APP_SECRET',
      'ROLE',
      'AUTH_SCHEMES',
      'SIGN_UP',
      'ADMIN_EMAILS',
      'OUTBOUND_ALLOW',
      'RATE_LIMITS',
      'TRUST_PROXY',
    ]);
    expect(() => readEnv({ PORT: 'x', ROLE: 'y' })).toThrow(
      'The environment is not right:\n  PORT: must be a number\n  ROLE: must be "all", "web" or "worker"',
    );
  });

  it.each([
    [{ DATABASE_URL: server.DATABASE_URL }, ['APP_SECRET']],
    [{ MAIL_URL: 'smtp://mail:25' }, ['APP_SECRET']],
    [{ MAIL_URL: 'smtp://mail:25', PORT: 'x' }, ['PORT', 'APP_SECRET']],
    [{ MAIL_URL: 'smtp://mail:25', APP_SECRET: 'short' }, ['APP_SECRET']],
    [{ MAIL_URL: 'pigeon:' }, ['MAIL_URL']],
    [server, []],
    [{ AUTH_SCHEMES: 'oidc' }, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']],
    [{ GOOGLE_CLIENT_ID: 'x' }, ['GOOGLE_CLIENT_SECRET']],
    [{ ZOOM_CLIENT_SECRET: 'x' }, ['ZOOM_CLIENT_ID']],
  ])('asks of %j for what belongs to it', (source, missing) => {
    expect(faultsOf(source).map((fault) => fault.split(':')[0])).toEqual(missing);
  });
});

describe('settle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'appointment-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const embedded = () => readEnv({ DATABASE_URL: `sqlite:${folder}/new/appointment.sqlite` });

  it('makes a secret at the first start, for nobody else to read, and keeps it', () => {
    const { appSecret } = settle(embedded());
    const file = join(folder, 'new/app-secret');
    expect(appSecret.length).toBeGreaterThanOrEqual(43);
    expect(readFileSync(file, 'utf8')).toBe(appSecret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(settle(embedded()).appSecret).toBe(appSecret);
  });

  it('takes the one that it is given', () => {
    expect(settle(readEnv(server)).appSecret).toBe(server.APP_SECRET);
  });
});
