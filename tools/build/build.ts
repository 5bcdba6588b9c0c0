import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localEnvironment } from '../environment.ts';
import { fingerprint } from './fingerprint.ts';
import { precompress } from './precompress.ts';

const built = ['dist/apps/api/main.js', 'dist/apps/client/browser/index.html'];

const stampOf = (root: string) => join(root, 'dist', '.sources');

const isFresh = (root: string, now: string) =>
  built.every((file) => existsSync(join(root, file))) &&
  existsSync(stampOf(root)) &&
  readFileSync(stampOf(root), 'utf8') === now;

const runNx = (root: string) => {
  const { status } = spawnSync(
    'nx',
    ['run-many', '-t', 'build', '-p', 'api,client', '--output-style=static'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: localEnvironment(root),
    },
  );
  return status === 0;
};

/** Builds the server and the client. False when that failed; the reasons have been printed. */
export const build = (root: string): boolean => {
  const sources = fingerprint(root);
  if (!runNx(root)) return false;
  precompress(join(root, 'dist/apps/client/browser'));
  writeFileSync(stampOf(root), sources);
  return true;
};

/** Builds unless nothing has changed since the last time. */
export const buildIfStale = (root: string): boolean => {
  if (isFresh(root, fingerprint(root))) return true;
  console.log('Building the server and the client; this takes a minute and happens once.');
  return build(root);
};
