import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve('tmp/checks');
const BIG = 256 * 1024 * 1024;

const compiled = new Map<string, string>();

/** The program that gcc makes of a source beside this file; made once. */
export const compiledProgram = (source: string, ...libraries: readonly string[]): string => {
  const known = compiled.get(source);
  if (known) return known;
  const program = join(FOLDER, source.replace(/\.c$/, ''));
  mkdirSync(FOLDER, { recursive: true });
  const { status, stderr } = spawnSync(
    'gcc',
    ['-Wall', '-Werror', resolve('tools/checks', source), '-o', program, ...libraries],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`gcc cannot make ${source}:\n${stderr}`);
  compiled.set(source, program);
  return program;
};

/** What a witness answers to its standard input. */
export const answerOf = (command: string, args: readonly string[], input: string): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: BIG,
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout;
};
