import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { sqlite, testApp, type TestApp, type TestDatabase } from '../../test';

const script = `console.log(${'0'.repeat(500)})`;

describe('The client, served by the api', () => {
  const clientDir = mkdtempSync(join(tmpdir(), 'appointment-client-'));
  let database: TestDatabase;
  let server: TestApp;

  beforeAll(async () => {
    writeFileSync(join(clientDir, 'index.html'), '<title>Appointment</title>');
    writeFileSync(join(clientDir, 'chunk-Bb_fN5Z-.js'), script);
    writeFileSync(join(clientDir, 'chunk-Bb_fN5Z-.js.br'), brotliCompressSync(script));
    writeFileSync(join(clientDir, 'favicon.svg'), '<svg/>');
    mkdirSync(join(clientDir, 'fonts'));
    writeFileSync(join(clientDir, 'fonts/inter.woff2'), 'font');
    database = await sqlite.create();
    server = await testApp({
      database,
      config: { clientDir, publicUrl: 'https://meet.example.org' },
    });
  });

  afterAll(async () => {
    await server.close();
    await database.drop();
    rmSync(clientDir, { recursive: true });
  });

  it.each(['/', '/ada', '/ada.lovelace/30-min', '/m/some-token?x=1', '/settings/', '/apiary'])(
    'answers with its page at %s, and asks anew the next time',
    async (url) => {
      const answer = await server.app.inject(url);
      expect([answer.statusCode, answer.body]).toEqual([200, '<title>Appointment</title>']);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it.each(['/api', '/api/v1/nothing', '/health/nothing', '/docs/nothing', '/chunk-Da4-SChG.js'])(
    'has no page at %s',
    async (url) => {
      const answer = await server.app.inject(url);
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
    },
  );

  it('lets browsers keep what has a hash in its name, and nothing else', async () => {
    const kept = await server.app.inject('/chunk-Bb_fN5Z-.js');
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(kept.headers['content-type']).toContain('javascript');
    const asked = await server.app.inject('/favicon.svg');
    expect(asked.headers['cache-control']).toBe('no-cache');
    expect((await server.app.inject('/fonts/inter.woff2')).body).toBe('font');
  });

  it('sends what the build has compressed to those who can read it', async () => {
    const ask = (encoding: string) =>
      server.app.inject({ url: '/chunk-Bb_fN5Z-.js', headers: { 'accept-encoding': encoding } });
    const small = await ask('gzip, br');
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.headers['cache-control']).toContain('immutable');
    expect(small.headers['vary']).toContain('accept-encoding');
    expect(small.rawPayload.length).toBeLessThan(script.length);
    expect((await ask('identity')).body).toBe(script);
  });

  it('lets out nothing else of the disk', async () => {
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])
      expect((await server.app.inject(url)).body).not.toContain('dependencies');
  });

  it('tells browsers to trust nobody but us', async () => {
    const { headers } = await server.app.inject('/');
    expect(headers['content-security-policy']).toContain("default-src 'self';script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('promises no https where there is none', async () => {
    const plain = await testApp({ database });
    const { headers } = await plain.app.inject('/health/live');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade');
    expect(headers['cache-control']).toBe('no-store');
    await plain.close();
  });
});
