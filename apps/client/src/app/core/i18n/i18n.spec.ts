import { TestBed } from '@angular/core/testing';
import { I18n } from './i18n';

const speak = (...languages: string[]) => {
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  return TestBed.inject(I18n);
};

describe('I18n', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('speaks the browser’s language and marks the document', async () => {
    const i18n = speak('fr-FR', 'de-AT');

    await i18n.load('common');

    expect(i18n.messages('common')().save).toBe('Speichern');
    expect(document.documentElement.lang).toBe('de');
    expect(i18n.locale()).toBe('de-AT');
  });

  it('switches all texts at once, and remembers it', async () => {
    const i18n = speak('en-US');
    await i18n.load('common');
    const common = i18n.messages('common');

    await i18n.use('de');

    expect(common().save).toBe('Speichern');
    expect(document.documentElement.lang).toBe('de');
    TestBed.resetTestingModule();
    expect(speak('en-US').language()).toBe('de');
  });

  it('takes the last of two switches that overlap', async () => {
    const i18n = speak('en');
    await i18n.load('common');

    await Promise.all([i18n.use('de'), i18n.use('en')]);

    expect(i18n.language()).toBe('en');
    expect(i18n.messages('common')().save).toBe('Save');
  });

  it('says which section no route has loaded', () => {
    expect(() => speak('en').messages('setup')()).toThrow('"setup"');
  });
});
