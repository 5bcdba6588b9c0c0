import { InvalidInput } from '../http';

/** The last item of a page: the next page begins behind it. */
export interface Position {
  readonly start: Temporal.Instant;
  readonly id: number;
}

const SHAPE = /^(-?\d{1,15})\.(\d{1,10})$/;

export const writeCursor = ({ start, id }: Position): string =>
  Buffer.from(`${start.epochMilliseconds}.${id}`).toString('base64url');

/** Throws InvalidInput for what is no cursor of ours. */
export const readCursor = (cursor: string): Position => {
  const [, start, id] = SHAPE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (start === undefined || id === undefined)
    throw new InvalidInput([
      { field: 'cursor', code: 'custom', message: 'Take `nextCursor` of the page before as it is' },
    ]);
  return { start: Temporal.Instant.fromEpochMilliseconds(Number(start)), id: Number(id) };
};
