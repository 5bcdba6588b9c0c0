import { InvalidInput } from '../../http';
import { type Position, positionAt, cursorAt } from './cursor';

const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('the cursor of the appointments list', () => {
  it.each<Position>([
    { order: 'start', value: Date.UTC(2026, 2, 29, 1, 0, 0, 123), id: 42 },
    { order: '-created', value: 7, id: 1 },
    { order: '-start', value: -1, id: 4_000_000_000 },
  ])('brings back the place that it was made of: $order', (position) => {
    expect(positionAt(cursorAt(position), position.order)).toEqual(position);
  });

  it.each([
    '',
    'nonsense',
    '!!!',
    'MTIz',
    encoded('1.2'),
    encoded('start.1.x'),
    encoded('random.1.2'),
    encoded('start.1.2.3'),
  ])('refuses %j and names the field', (cursor) => {
    expect(() => positionAt(cursor, 'start')).toThrow(InvalidInput);
  });

  it('refuses one that goes on with another order', () => {
    const cursor = cursorAt({ order: '-start', value: 1, id: 2 });
    expect(() => positionAt(cursor, 'start')).toThrow(InvalidInput);
  });
});
