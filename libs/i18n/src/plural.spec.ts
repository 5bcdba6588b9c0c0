import { plural } from './plural';

const times = { one: '# time', other: '# times' };

describe('plural', () => {
  it.each([
    [0, '0 times'],
    [1, '1 time'],
    [2, '2 times'],
    [1200, '1,200 times'],
  ])('says %d in English', (n, text) => {
    expect(plural('en', n, times)).toBe(text);
  });

  it('writes numbers as the language does', () => {
    expect(plural('de', 1200, { one: '# Zeit', other: '# Zeiten' })).toBe('1.200 Zeiten');
  });

  it('knows languages with more than two forms', () => {
    const forms = { one: '# termin', few: '# terminy', many: '# terminów', other: '# terminu' };

    expect([1, 3, 5].map((n) => plural('pl', n, forms))).toEqual([
      '1 termin',
      '3 terminy',
      '5 terminów',
    ]);
  });

  it('falls back to the form for all others', () => {
    expect(plural('pl', 5, times)).toBe('5 times');
  });
});
