import { localeOf, preferredLanguage } from './languages';

describe('preferredLanguage', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr-FR', 'de', 'en'], 'de'],
    [['EN-us'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });
});

describe('localeOf', () => {
  it.each([
    ['en', 'en-GB'],
    ['en-US', 'en-US'],
    ['de', 'de'],
  ])('of %s is %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });
});
