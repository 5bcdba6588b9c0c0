import type { FieldProblem } from '@appointment/contracts';

/** Not every database takes this character, and no text needs it. */
const NUL = '\u0000';

const message = 'Text can’t hold the character U+0000';

/** Faults of what a schema has let through; schemas bound the depth. */
export const unstorableText = (value: unknown, path: readonly string[] = []): FieldProblem[] => {
  if (typeof value === 'string')
    return value.includes(NUL) ? [{ field: path.join('.'), code: 'invalid_format', message }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorableText(inner, [...path, key]));
};
