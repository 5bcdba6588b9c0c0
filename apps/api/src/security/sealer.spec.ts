import { testConfig } from '../../test';
import { Keys } from './keys';
import { Sealer, SealBroken } from './sealer';

const sealerFor = (appSecret: string) => new Sealer(new Keys(testConfig({ appSecret })));

/** The same text with one of its characters changed. */
const spoilt = (sealed: string, part: number): string => {
  const parts = sealed.split('.');
  const text = parts[part] ?? '';
  parts[part] = `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
  return parts.join('.');
};

describe('Sealer', () => {
  const sealer = sealerFor('a secret of this test alone');

  it.each(['correct horse', '', 'パスワード 🔑', 'x'.repeat(10_000)])(
    'opens what it sealed',
    (text) => {
      expect(sealer.open(sealer.seal(text))).toBe(text);
    },
  );

  it('seals the same text differently each time, and shows nothing of it', () => {
    const [first, second] = [sealer.seal('hunter2'), sealer.seal('hunter2')];
    expect(first).not.toBe(second);
    expect(first).toMatch(/^v1\.[\w-]{8}\.[\w-]{16}\.[\w-]+$/);
    expect(Buffer.from(first.split('.')[3] ?? '', 'base64url').toString()).not.toContain('hunter2');
  });

  it.each([
    ['the format', 0],
    ['the key’s id', 1],
    ['the nonce', 2],
    ['the text', 3],
  ])('notices that %s was changed', (_what, part) => {
    expect(() => sealer.open(spoilt(sealer.seal('hunter2'), part))).toThrow(SealBroken);
  });

  it('notices that the tag was cut off, or that there is no seal at all', () => {
    const sealed = sealer.seal('hunter2');
    expect(() => sealer.open(sealed.slice(0, -10))).toThrow(SealBroken);
    expect(() => sealer.open('v1.x.y.')).toThrow(SealBroken);
    expect(() => sealer.open('hunter2')).toThrow(SealBroken);
  });

  it('opens with the same secret only, after a restart too', () => {
    const sealed = sealer.seal('hunter2');
    expect(sealerFor('a secret of this test alone').open(sealed)).toBe('hunter2');
    expect(() => sealerFor('another secret, as good').open(sealed)).toThrow(/another key/);
  });
});

describe('Keys', () => {
  it('has one for each purpose', () => {
    const keys = new Keys(testConfig());
    const derived = (['seal', 'jwt', 'refresh'] as const).map((purpose) => keys.derive(purpose));
    expect(derived.map((key) => key.length)).toEqual([32, 32, 32]);
    expect(new Set(derived.map((key) => key.toString('hex'))).size).toBe(3);
  });
});
