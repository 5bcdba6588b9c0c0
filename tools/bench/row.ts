export type { BenchRow } from './engine';
import type { BenchRow } from './engine';

/** A line whose value should be as large as possible. */
export interface FloorRow extends Omit<BenchRow, 'target'> {
  readonly atLeast: number;
}

export type Row = BenchRow | FloorRow;

const isFloor = (row: Row): row is FloorRow => 'atLeast' in row;

const figure = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const promise = (row: Row): string => {
  if (isFloor(row)) return `≥ ${row.atLeast} ${row.unit}`;
  return row.target === null ? '' : `≤ ${row.target} ${row.unit}`;
};

const verdict = (row: Row): string => {
  if (isFloor(row)) return row.value >= row.atLeast ? 'kept' : 'MISSED';
  if (row.target === null) return '';
  return row.value <= row.target ? 'kept' : 'MISSED';
};

const cells = (row: Row): readonly string[] => [
  row.what,
  `${figure(row.value)} ${row.unit}${row.ratio === undefined ? '' : ` (× ${figure(row.ratio)})`}`,
  promise(row),
  verdict(row),
];

const HEAD = ['what', 'measured', 'promised', ''];

/** One table in Markdown, so that it can be pasted into a decision record. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const written = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [written[0], rule, ...written.slice(1)].join('\n');
};

/** The value below which this share of the measurements lies. */
export const percentile = (measured: readonly number[], share: number): number =>
  [...measured].sort((a, b) => a - b)[Math.floor(measured.length * share)] ?? NaN;
