import fc from 'fast-check';
import { inSentence, line, lines } from './values';

describe('line', () => {
  it.each([
    ['Tomás Rivera', 'Tomás Rivera'],
    ['  a \t b  ', 'a b'],
    ['a\r\nb\nc\u2028d\u0085e', 'a b c d e'],
    ['a\0b', 'a b'],
    ['a\u202eb\u2066c', 'abc'],
    ['👩‍🔧 नमस्ते', '👩‍🔧 नमस्ते'],
  ])('makes %j to %j', (value, text) => {
    expect(line(value)).toBe(text);
  });

  it('is one line without controls, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(line(value)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(line(value).isWellFormed()).toBe(true);
        expect(line(line(value))).toBe(line(value));
      }),
    );
  });
});

describe('lines', () => {
  it.each([
    ['', []],
    [' \r\n ', []],
    ['one', ['one']],
    ['one\r\n\r\n two \rthree', ['one', '', 'two', 'three']],
  ])('makes %j to %j', (value, expected) => {
    expect(lines(value)).toEqual(expected);
  });
});

describe('inSentence', () => {
  it('leaves text alone that runs as the sentence does', () => {
    expect(inSentence('Zoë Ñandú')).toBe('Zoë Ñandú');
  });

  it('fences in text that does not', () => {
    expect(inSentence('أحمد')).toBe('\u2068أحمد\u2069');
  });
});
