import { InvalidInput } from '../http';
import { readCursor, writeCursor } from './cursor';

describe('the cursor of the appointments list', () => {
  it('brings back the place that it was made of', () => {
    const start = Temporal.Instant.from('2026-03-29T01:00:00.123Z');
    expect(readCursor(writeCursor({ start, id: 42 }))).toEqual({ start, id: 42 });
  });

  it.each(['', 'nonsense', '!!!', 'MTIz', Buffer.from('1.x').toString('base64url')])(
    'refuses %j and names the field',
    (cursor) => {
      expect(() => readCursor(cursor)).toThrow(InvalidInput);
    },
  );
});
