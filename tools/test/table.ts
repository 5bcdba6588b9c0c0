import type { Tally } from './report.ts';

export interface Row extends Tally {
  readonly step: string;
  readonly seconds: number;
}

const line = (step: string, ...figures: readonly string[]) =>
  step.padEnd(12) + figures.map((figure) => figure.padStart(9)).join('');

const MOST_REMARKS = 20;

const remarksOf = ({ remarks }: Row) =>
  remarks.slice(0, MOST_REMARKS).map((remark) => `    ${remark.replaceAll('\n', '\n    ')}`);

export const sumOf = (rows: readonly Tally[]): { passed: number; failed: number } => ({
  passed: rows.reduce((sum, row) => sum + row.passed, 0),
  failed: rows.reduce((sum, row) => sum + row.failed, 0),
});

/** A line a step, with what there is to say about it below. */
export const tableOf = (rows: readonly Row[]): string => {
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  return [
    line('step', 'passed', 'failed', 'seconds'),
    ...rows.flatMap((row) => [
      line(row.step, String(row.passed), String(row.failed), row.seconds.toFixed(1)),
      ...remarksOf(row),
    ]),
    line('all', '', '', seconds.toFixed(1)),
    '',
  ].join('\n');
};
