import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = resolve('tools/checks/itip-check.c');
const FOLDER = resolve('tmp/checks');

const compile = (): string => {
  const program = join(FOLDER, 'itip-check');
  mkdirSync(FOLDER, { recursive: true });
  const { status, stderr } = spawnSync(
    'gcc',
    ['-Wall', '-Werror', SOURCE, '-o', program, '-lical', '-licalss'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`gcc cannot make the iTIP check:\n${stderr}`);
  return program;
};

let compiled: string | undefined;

/** What libical holds against an invitation; nothing when it is sound (RFC 5546 for its METHOD). */
export const itipErrors = (invitation: string): readonly string[] => {
  compiled ??= compile();
  const { status, stdout, error } = spawnSync(compiled, { input: invitation, encoding: 'utf8' });
  if (error) throw error;
  const lines = stdout.split('\n').filter(Boolean);
  return status !== 0 && lines.length === 0 ? [`the check ended with ${status}`] : lines;
};
