import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from './precompress.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precompress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (file: string) => join(folder, file);

it('puts two smaller twins beside a script, with the same content', () => {
  const script = 'export const answer = 42;\n'.repeat(100);
  writeFileSync(at('main.js'), script);
  precompress(folder);
  const [br, gz] = [readFileSync(at('main.js.br')), readFileSync(at('main.js.gz'))];
  expect([brotliDecompressSync(br).toString(), gunzipSync(gz).toString()]).toEqual([
    script,
    script,
  ]);
  expect(Math.max(br.length, gz.length)).toBeLessThan(script.length);
});

it.each(['font.woff2', 'photo.png'])('leaves %s alone, which is compressed already', (file) => {
  writeFileSync(at(file), 'x'.repeat(5000));
  precompress(folder);
  expect([existsSync(at(`${file}.br`)), existsSync(at(`${file}.gz`))]).toEqual([false, false]);
});
