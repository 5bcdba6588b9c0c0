/** A piece of a query with its parameters. */
export interface Fragment {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * True where each word of `text` stands in one of the columns, in capitals or not. No character has a meaning of its
 * own: `%` and `_` are looked for like letters.
 */
export const holdsEachWord = (
  text: string,
  columns: readonly string[],
  { sqlite }: { sqlite: boolean },
): Fragment[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      sql: `(${columns.map(sqlite ? globbed : located).join(' or ')})`,
      parameters: columns.map(() => (sqlite ? globOf(word) : word)),
    }));

/** The collation of the columns does not tell capitals from small letters. */
const located = (column: string) => `locate(?, ${column}) > 0`;

/** SQLite's `like` and `lower` know the capitals of A to Z only; a pattern can name those of every letter. */
const globbed = (column: string) => `${column} glob ?`;

const globOf = (word: string) => `*${[...word].map(anyCase).join('')}*`;

const anyCase = (letter: string): string => {
  const forms = new Set([letter, letter.toLowerCase(), letter.toUpperCase()].filter(isOneLetter));
  // Between brackets nothing is special but the bracket itself, and a leading circumflex; neither has two cases.
  if (forms.size > 1) return `[${[...forms].join('')}]`;
  return /[*?[]/.test(letter) ? `[${letter}]` : letter;
};

/** The capital of ß are two letters. */
const isOneLetter = (form: string) => [...form].length === 1;
