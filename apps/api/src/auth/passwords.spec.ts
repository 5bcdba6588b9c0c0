import * as argon2 from '@node-rs/argon2';
import { Passwords } from './passwords';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof argon2>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});

const costOf = (hash: unknown) => /m=\d+,t=\d+,p=\d+/.exec(String(hash))?.[0];

describe('Passwords', () => {
  const passwords = new Passwords();

  it('know the right one from a wrong one', async () => {
    const stored = await passwords.hash('correct horse');
    expect(await passwords.matches(stored, 'correct horse')).toBe(true);
    expect(await passwords.matches(stored, 'correct hors')).toBe(false);
  });

  it('are hashed differently each time', async () => {
    expect(await passwords.hash('same')).not.toBe(await passwords.hash('same'));
  });

  it.each([null, undefined])(
    'cost as much to check for somebody who has none (%s)',
    async (none) => {
      const stored = await passwords.hash('correct horse');
      const verify = jest.mocked(argon2.verify);
      verify.mockClear();
      await passwords.matches(stored, 'wrong');
      expect(await passwords.matches(none, 'wrong')).toBe(false);
      const [somebody, nobody] = verify.mock.calls.map(([hash]) => costOf(hash));
      expect(verify).toHaveBeenCalledTimes(2);
      expect(somebody).toBe('m=19456,t=2,p=1');
      expect(nobody).toBe(somebody);
    },
  );
});
