import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envExample } from './env-example';
import { readEnv } from './env';

const file = join(__dirname, '../../../../.env.example');

const settings = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );

describe('.env.example', () => {
  it('is up to date (else: npm run env:example)', () => {
    expect(readFileSync(file, 'utf8')).toBe(envExample());
  });

  it('says what holds without it', () => {
    expect(readEnv(settings(envExample()))).toEqual(readEnv({}));
  });

  it('tells the meaning of each variable', () => {
    expect(envExample()).not.toMatch(/^\n# [A-Z_]+=/m);
  });
});
