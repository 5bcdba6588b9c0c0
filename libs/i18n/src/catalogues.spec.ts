import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from './languages';

interface Tree {
  readonly [key: string]: string | ((...params: unknown[]) => string) | Tree;
}

const sections = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(__dirname, entry.name, 'en.ts')))
  .map((entry) => entry.name);

const catalogue = async (section: string, language: Language): Promise<Tree> =>
  ((await import(join(__dirname, section, language))) as Record<Language, Tree>)[language];

/** Stands for any parameter: every property of it is a text again. */
const anything: unknown = new Proxy(() => '', {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '‹value›' : anything),
});

/** Every leaf under its dotted path, a function as "kind of parameters" is not looked at, only its text. */
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path + key;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[`${here}()`, value(anything, anything, anything)]];
    return leaves(value, `${here}.`);
  });

describe('the catalogue', () => {
  it('has sections', () => expect(sections).toContain('mail'));

  describe.each(sections)('section %s', (section) => {
    it.each(languages)('has the keys of English in %s', async (language) => {
      const english = leaves(await catalogue(section, 'en')).map(([path]) => path);
      const other = leaves(await catalogue(section, language)).map(([path]) => path);

      expect(other.toSorted()).toEqual(english.toSorted());
    });

    it.each(languages)('has no empty text in %s', async (language) => {
      const empty = leaves(await catalogue(section, language))
        .filter(([, text]) => typeof text !== 'string' || text.trim() === '')
        .map(([path]) => path);

      expect(empty).toEqual([]);
    });
  });
});
