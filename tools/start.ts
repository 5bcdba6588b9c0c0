/**
 * `npm start`: builds when something has changed, then becomes the server. Signals reach it directly.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build/build.ts';

const root = join(import.meta.dirname, '..');
if (!buildIfStale(root)) process.exit(1);

// Young garbage is collected a little more often, and the process stays some 40 MB smaller.
const options = ['--enable-source-maps', '--max-semi-space-size=4'];
const server = [...options, join(root, 'dist/apps/api/main.js')];

/**
 * npm runs us below a shell, and ends that shell when it is told to end. Where Linux can, we go with it rather
 * than stay behind on the port.
 */
const SETPRIV = '/usr/bin/setpriv';
const withShell =
  process.env['npm_lifecycle_event'] === 'start' && existsSync(SETPRIV)
    ? [SETPRIV, '--pdeathsig', 'TERM', '--']
    : [];
const [program = process.execPath, ...rest] = [...withShell, process.execPath, ...server];

if (process.execve && process.platform !== 'win32')
  process.execve(program, [program, ...rest], process.env);
else
  spawn(process.execPath, server, { stdio: 'inherit' }).on('exit', (code) =>
    process.exit(code ?? 1),
  );
