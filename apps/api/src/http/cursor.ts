import { InvalidInput } from './domain-error';

/** A place in a list as clients hand it back: what it says is nobody's business but ours. */
export const writeCursor = (place: string): string => Buffer.from(place).toString('base64url');

/** The parts that `shape` finds in a cursor of ours. Throws `InvalidInput` for what is none. */
export const readCursor = (cursor: string, shape: RegExp): readonly string[] => {
  const found = shape.exec(Buffer.from(cursor, 'base64url').toString());
  if (!found) throw cursorRefused('Take `nextCursor` of the page before as it is');
  return found.slice(1);
};

export const cursorRefused = (message: string): InvalidInput =>
  new InvalidInput([{ field: 'cursor', code: 'custom', message }]);
