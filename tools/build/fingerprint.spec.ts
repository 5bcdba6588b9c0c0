import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

let root: string;

const write = (path: string, content = 'content') => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

const SOURCE = 'libs/booking/src/decide.ts';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  write(SOURCE);
  write('apps/api/src/main.ts');
});

afterEach(() => rmSync(root, { recursive: true }));

it('stays while nothing happens', () => {
  expect(fingerprint(root)).toBe(fingerprint(root));
});

it.each<[string, () => void]>([
  ['appears', () => write('apps/client/src/main.ts')],
  ['grows', () => write(SOURCE, 'more content')],
  ['is touched', () => utimesSync(join(root, SOURCE), 1, 1)],
  ['goes', () => rmSync(join(root, SOURCE))],
])('changes when a source %s', (_how, change) => {
  const before = fingerprint(root);
  change();
  expect(fingerprint(root)).not.toBe(before);
});

it('does not care for specs and what lies elsewhere', () => {
  const before = fingerprint(root);
  write('libs/booking/src/decide.spec.ts');
  write('docs/architecture.md');
  expect(fingerprint(root)).toBe(before);
});
