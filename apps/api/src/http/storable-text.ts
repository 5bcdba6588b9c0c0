import type { FieldProblem } from '@appointment/contracts';

/** Not every database takes this character, and no text needs it. */
const NUL = '\u0000';

const nul = 'Text can’t hold the character U+0000';
const broken = 'Text can’t hold half a character (a lone surrogate)';

/** What can't be written as UTF-8 is another text when it comes back, and no JSON for some databases. */
const faultIn = (text: string): string | undefined => {
  if (text.includes(NUL)) return nul;
  return text.isWellFormed() ? undefined : broken;
};

/** Faults of what a schema has let through; schemas bound the depth. */
export const unstorableText = (value: unknown, path: readonly string[] = []): FieldProblem[] => {
  if (typeof value === 'string') {
    const message = faultIn(value);
    return message ? [{ field: path.join('.'), code: 'invalid_format', message }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorableText(inner, [...path, key]));
};
