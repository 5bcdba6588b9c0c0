import { ProblemCode } from '@appointment/contracts';
import { settings } from '@appointment/i18n';
import { hostOf, remedyOf, troubleOf } from './connection-trouble';

/** It has words where it is said: in the dialog that removes. */
const saidElsewhere = ['connection.in-use'];
const codes = ProblemCode.options.filter(
  (code) => code.startsWith('connection.') && !saidElsewhere.includes(code),
);

describe('a trouble with a calendar server', () => {
  it.each(codes)('has words for %s in every language', async (code) => {
    for (const { troubles } of await Promise.all([settings.en(), settings.de()])) {
      const trouble = troubleOf(code, 'https://cloud.example.org/dav', troubles);

      expect(trouble?.what).toMatch(/\.$/);
      expect(trouble?.hint).toMatch(/[.?]$/);
    }
  });

  it('names the server, and the field that is wrong', async () => {
    const { troubles } = await settings.en();

    expect(troubleOf('connection.tls', 'https://cloud.example.org/dav', troubles)).toEqual({
      what: 'cloud.example.org can’t prove that it is cloud.example.org.',
      hint: expect.stringContaining('certificate'),
      field: { name: 'url', text: 'The certificate is not valid for this address.' },
    });
  });

  it('leaves to others what has nothing to do with calendar servers', async () => {
    expect(troubleOf('invalid-input', '', (await settings.en()).troubles)).toBeUndefined();
  });

  it.each([
    ['connection.wrong-password', 'sign-in'],
    ['connection.forbidden', 'sign-in'],
    ['connection.timed-out', 'wait'],
    ['connection.rate-limited', 'wait'],
    ['connection.calendar-gone', 'look'],
  ])('is mended after %s by: %s', (code, remedy) => {
    expect(remedyOf(code)).toBe(remedy);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://cloud.example.org/dav/', 'cloud.example.org'],
    ['cloud.example.org:8443', 'cloud.example.org:8443'],
    ['mara@example.org', 'example.org'],
    ['webcal://cal.example.org/a.ics', 'cal.example.org'],
    ['not a host', 'not a host'],
  ])('of %s is %s', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });
});
