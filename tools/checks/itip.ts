import { spawnSync } from 'node:child_process';
import { compiledProgram } from './witnesses.ts';

/** What libical holds against an invitation; nothing when it is sound (RFC 5546 for its METHOD). */
export const itipErrors = (invitation: string): readonly string[] => {
  const program = compiledProgram('itip-check.c', '-lical', '-licalss');
  const { status, stdout, error } = spawnSync(program, { input: invitation, encoding: 'utf8' });
  if (error) throw error;
  const lines = stdout.split('\n').filter(Boolean);
  return status !== 0 && lines.length === 0 ? [`the check ended with ${status}`] : lines;
};
