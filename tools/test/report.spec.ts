import { type JestReport, readTally, tallyOf } from './report.ts';

const aReport = (change: Partial<JestReport> = {}): JestReport => ({
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
  ...change,
});

it('counts what passed', () => {
  expect(tallyOf(aReport(), 0)).toEqual({ passed: 3, failed: 0, remarks: [] });
});

it.each<[string, Partial<JestReport>, number]>([
  ['a failed test', { numPassedTests: 2, numFailedTests: 1 }, 2],
  ['a skipped test', { numPassedTests: 2, numPendingTests: 1 }, 2],
  ['a test to be written', { numPassedTests: 2, numTodoTests: 1 }, 2],
  ['a file that falls over', { numRuntimeErrorTestSuites: 1 }, 3],
  ['no test at all', { numTotalTests: 0, numPassedTests: 0 }, 0],
])('counts %s as failed', (_what, change, passed) => {
  expect(tallyOf(aReport(change), 0)).toMatchObject({ passed, failed: 1 });
});

it('does not take the word of a report whose run failed', () => {
  expect(tallyOf(aReport(), 1)).toEqual({
    passed: 3,
    failed: 1,
    remarks: ['Jest ended with 1'],
  });
});

it('names what was skipped', () => {
  const assertionResults = [
    { fullName: 'offers a slot', status: 'passed' },
    { fullName: 'offers it twice', status: 'pending' },
  ];
  const report = aReport({ numPendingTests: 1, testResults: [{ name: 'x', assertionResults }] });
  expect(tallyOf(report, 0).remarks).toEqual(['pending: offers it twice']);
});

it('counts a run without a report as failed', () => {
  expect(readTally('nowhere.json', 0)).toMatchObject({ passed: 0, failed: 1 });
});
