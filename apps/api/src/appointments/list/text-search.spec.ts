import { describeOnEachDatabase, type TestDatabase } from '../../../test';
import { holdsEachWord } from './text-search';

describeOnEachDatabase('Looking for words', (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await kind.create();
  });

  afterAll(() => database.drop());

  const isFound = async (words: string, title: string, name = ''): Promise<boolean> => {
    const sqlite = kind.name === 'sqlite';
    const found = holdsEachWord(words, ['t.title', 't.name'], { sqlite });
    const rows = await database.orm.em
      .getConnection()
      .execute<unknown[]>(
        `select 1 from (select ? as title, ? as name) t where ${found.map(({ sql }) => sql).join(' and ')}`,
        [title, name, ...found.flatMap(({ parameters }) => parameters)],
      );
    return rows.length === 1;
  };

  it.each([
    ['intro', 'Intro call'],
    ['TRO CA', 'Intro call'],
    ['müller', 'Frau MÜLLER'],
    ['ЖУК', 'жук и роза'],
    ['straße', 'Lange Straße 1'],
    ['100%', 'It is 100% sure'],
    ['a_b', 'a_b'],
    ['[x]', 'a list [x] of things'],
    ['what?', 'So what? Nothing'],
    ['*', 'five * stars'],
    ['^', 'a ^ b'],
    ["o'brien", "Miss O’Brien or O'BRIEN"],
    ['c:\\temp', 'C:\\TEMP\\x'],
    ['李', '李 小龍'],
    ['call intro', 'Intro call'],
  ])('finds %s in %s', async (words, title) => {
    expect(await isFound(words, title)).toBe(true);
  });

  it.each([
    ['%', 'Intro call'],
    ['_', 'Intro call'],
    ['*', 'Intro call'],
    ['?', 'Intro call'],
    ['[a-z]', 'Intro call'],
    ['a_b', 'axb'],
    ['1%0', '1 and 0'],
    ['intro walk', 'Intro call'],
  ])('does not find %s in %s', async (words, title) => {
    expect(await isFound(words, title)).toBe(false);
  });

  it('finds one word here and another one there', async () => {
    expect(await isFound('bob intro', 'Intro call', 'Bob')).toBe(true);
    expect(await isFound('bob intro', 'Intro call', 'Eve')).toBe(false);
  });
});
