import { at, between } from '@appointment/testing';
import { type Change, changeableUntil, isChangeable } from './changeable';

const aChange = (changes: Partial<Change> = {}): Change => ({
  slot: between('2026-06-10T10:00Z', '2026-06-10T10:30Z'),
  by: 'attendee',
  deadlineMinutes: 0,
  ...changes,
});

describe('a slot can be cancelled or moved', () => {
  it.each<{ who: string; changes: Partial<Change>; until: string }>([
    { who: 'its attendee until it begins', changes: {}, until: '2026-06-10T10:00Z' },
    {
      who: 'its attendee until the deadline',
      changes: { deadlineMinutes: 24 * 60 },
      until: '2026-06-09T10:00Z',
    },
    {
      who: 'its owner until it ends, whatever the deadline',
      changes: { by: 'owner', deadlineMinutes: 24 * 60 },
      until: '2026-06-10T10:30Z',
    },
  ])('by $who', ({ changes, until }) => {
    const change = aChange(changes);
    expect(changeableUntil(change)).toBe(at(until));
    expect(isChangeable(change, at(until) - 1)).toBe(true);
    expect(isChangeable(change, at(until))).toBe(false);
  });
});
