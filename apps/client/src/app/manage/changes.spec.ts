import { changeable } from './changes';

const meeting = {
  status: 'booked',
  end: '2026-09-10T10:00:00Z',
  changeableUntil: '2026-09-09T09:30:00Z',
} as const;
const before = Date.parse('2026-09-09T09:29:59Z');

describe('changeable', () => {
  it('until the deadline of the page', () => {
    expect(changeable(meeting, before)).toBe(true);
    expect(changeable(meeting, before + 1000)).toBe(false);
  });

  it.each([
    ['is cancelled', { ...meeting, status: 'cancelled' }],
    ['has no deadline any more', { ...meeting, changeableUntil: null }],
    ['is over', { ...meeting, end: '2026-09-09T09:00:00Z' }],
  ] as const)('not when it %s', (_why, one) => {
    expect(changeable(one, before)).toBe(false);
  });
});
