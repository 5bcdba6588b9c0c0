import { hrefKey } from './hrefs';

describe('an address', () => {
  it.each([
    ['https://dav.example.org/ada/work', '/ada/work'],
    ['https://dav.example.org/ada/work/', '/ada/work'],
    ['https://dav.example.org/ada/work///', '/ada/work'],
    ['https://dav.example.org/ada//work', '/ada//work'],
    ['https://dav.example.org/ada%2540example.org/', '/ada@example.org'],
    ['https://dav.example.org/', ''],
  ])('is known again, however it is written: %s', (url, key) => {
    expect(hrefKey(url)).toBe(key);
  });

  it('may be as long as an answer: a million slashes hold up nobody', () => {
    const slashes = '/'.repeat(1_000_000);
    expect(hrefKey(`https://dav.example.org${slashes}a`)).toBe(`${slashes}a`);
  });
});
