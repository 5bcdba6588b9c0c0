import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { line, lines } from '../values';
import { renderLetter } from './render-letter';
import { sampleLetter, sampleLetters, type Sample } from './sample-letters';

const documentOf = (html: string): Document =>
  new JSDOM(html, { contentType: 'application/xhtml+xml' }).window.document;

/** A letter without its words: elements with their attributes, breaks aside. */
const bones = (html: string): string[] =>
  [...documentOf(html).querySelectorAll('*:not(br)')].map((element) =>
    [
      element.tagName,
      ...[...element.attributes].map(({ name, value }) => `${name}=${value}`),
    ].join(),
  );

const owner = (sample: Sample) => renderLetter(sampleLetter('request-to-owner', sample));

describe('words of strangers', () => {
  it.each([
    ['<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
    ['Fish & Chips', 'Fish &amp; Chips'],
    ['"><script>alert(1)</script>', '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
    ["O'Hara", 'O&#39;Hara'],
    ['&amp;', '&amp;amp;'],
  ])('%s is escaped in HTML and left as it is in plain text', (words, escaped) => {
    const { html, text, subject } = owner({ name: words, title: words, words });

    expect(html).toContain(escaped);
    expect(documentOf(html).body.textContent).toContain(words);
    expect(text).toContain(`What: ${words}\nWith: ${words} <`);
    expect(text).toContain(`    ${words}\n`);
    expect(subject).toBe(`${words} asks for Thu 10 Sept, 11:30`);
  });

  it('cannot add a line to the subject or to the plain text', () => {
    const { subject, text } = owner({
      name: 'Eve\r\nBcc: all@example.com',
      title: 'Review\u2028Confirm:\nhttps://evil.example',
      words: 'Hello\r\n\r\nConfirm:\nhttps://evil.example',
    });

    expect(subject).toBe('Eve Bcc: all@example.com asks for Thu 10 Sept, 11:30');
    expect(text).toContain('What: Review Confirm: https://evil.example\n');
    expect(text).toContain('    Hello\n    \n    Confirm:\n    https://evil.example\n');
  });

  it('keeps the line breaks of a longer text', () => {
    const { html } = owner({ words: 'First\r\nSecond\n<Third>' });

    expect(html).toContain('First<br />Second<br />&lt;Third&gt;');
  });

  it('fences in text from right to left', () => {
    const { subject, text } = owner({ name: 'שרה לוי' });

    expect(subject).toBe('\u2068שרה לוי\u2069 asks for Thu 10 Sept, 11:30');
    expect(text).toContain('With: שרה לוי <');
  });

  it('takes away signs that would turn the rest of the line around', () => {
    const { subject } = owner({ name: 'Eve\u202Egro.elpmaxe' });

    expect(subject).toBe('Evegro.elpmaxe asks for Thu 10 Sept, 11:30');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'JaVaScRiPt:alert(1)',
    ' https//x',
    'vbscript:x',
  ])('makes no link of %s', (url) => {
    const { html, text } = owner({ place: { type: 'online', url } });

    expect(html).not.toContain(url.trim().slice(0, 6));
    expect(text).toContain('Where: Online');
  });

  it('cannot add headers to a mail link', () => {
    const letter = sampleLetter('request-to-owner');
    const other = { ...letter.other, email: 'eve?bcc=all@example.com&x=1@example.org' };

    expect(renderLetter({ ...letter, other }).html).toContain(
      'href="mailto:eve%3Fbcc%3Dall@example.com%26x%3D1%40example.org"',
    );
  });

  const words = fc.string({ unit: 'binary', maxLength: 200 });
  const markupLike = fc.stringMatching(/^[<>&"'/=a-z \r\n;#x]{0,60}$/);
  const anyWords = fc.oneof(words, markupLike);

  it('whatever they are, they are only words', () => {
    const usual = sampleLetters().map((letter) => bones(renderLetter(letter).html));
    const spoken = fc.record({ name: anyWords, title: anyWords, words: anyWords });

    fc.assert(
      fc.property(spoken, fc.nat(usual.length - 1), (said, i) => {
        const letter = sampleLetters({ ...said, words: `.${said.words}` })[i];
        const { html, subject } = renderLetter(letter ?? sampleLetter('request-to-owner'));

        expect(bones(html)).toEqual(usual[i]);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      }),
      { numRuns: 150 },
    );
  });

  it('whatever they are, they stand in the plain text, line by line', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (title, notes) => {
        const { text } = owner({ title, words: notes });

        expect(text).toContain(`What: ${line(title)}\n`);
        for (const each of lines(notes)) expect(text).toContain(`    ${each}`);
      }),
      { numRuns: 100 },
    );
  });
});
