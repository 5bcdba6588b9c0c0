import { sumOf, tableOf } from './table.ts';

const rows = [
  { step: 'lint', seconds: 12.34, passed: 1, failed: 0, remarks: [] },
  { step: 'tests', seconds: 60, passed: 310, failed: 1, remarks: ['pending: offers it twice'] },
];

it('adds up what passed and what failed', () => {
  expect(sumOf(rows)).toEqual({ passed: 311, failed: 1 });
});

it('shows each step with what is to be said about it', () => {
  expect(tableOf(rows)).toBe(
    [
      'step           passed   failed  seconds',
      'lint                1        0     12.3',
      'tests             310        1     60.0',
      '    pending: offers it twice',
      'all                                72.3',
      '',
    ].join('\n'),
  );
});
