import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from './config';
import type { Env } from './env';

const folderOf = (databaseUrl: string) => {
  const file = databaseUrl.replace(/^sqlite:/, '');
  return file.startsWith(':') ? './data' : dirname(file);
};

/** Two processes may start at once: whoever writes the file first decides, the other reads it. */
const readOrMake = (file: string): string => {
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
};

/** The secret of the environment, or the one that was made at the first start beside the SQLite file. */
export const settle = (env: Env): Config => {
  if (env.appSecret !== undefined) return { ...env, appSecret: env.appSecret };
  const folder = folderOf(env.databaseUrl);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { ...env, appSecret: readOrMake(join(folder, 'app-secret')) };
};
