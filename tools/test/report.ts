import { existsSync, readFileSync } from 'node:fs';

/** What we read of the file that `jest --json --outputFile` writes. */
export interface JestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that fell over before their first test. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly remarks: readonly string[];
}

const NOT_RUN = new Set(['pending', 'skipped', 'todo', 'disabled']);

const notRun = (report: JestReport): readonly string[] =>
  report.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => NOT_RUN.has(status))
      .map(({ fullName, status }) => `${status}: ${fullName}`),
  );

/** A test that was skipped has not passed, so it counts as failed; so does a run that says nothing. */
export const tallyOf = (report: JestReport, exitCode: number): Tally => {
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped;
  const remarks = notRun(report);
  if (failed > 0) return { passed: report.numPassedTests, failed, remarks };
  if (report.numTotalTests === 0) return { passed: 0, failed: 1, remarks: ['no test was run'] };
  if (exitCode !== 0)
    return { passed: report.numPassedTests, failed: 1, remarks: [`Jest ended with ${exitCode}`] };
  return { passed: report.numPassedTests, failed: 0, remarks };
};

export const readTally = (file: string, exitCode: number): Tally => {
  if (!existsSync(file)) return { passed: 0, failed: 1, remarks: ['Jest left no report'] };
  return tallyOf(JSON.parse(readFileSync(file, 'utf8')) as JestReport, exitCode);
};
