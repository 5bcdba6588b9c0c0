import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['apps/api', 'apps/client', 'libs'];
const files = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];

const isSource = (path: string) => !/\.spec\.ts$/.test(path);

const filesBelow = (root: string, folder: string): readonly string[] => {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
};

const trait = (path: string) => {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}\n`;
};

/** Changes when a source of the server or the client appears, changes or goes; costs some milliseconds. */
export const fingerprint = (root: string): string => {
  const paths = [
    ...folders.flatMap((folder) => filesBelow(root, folder)),
    ...files.map((file) => join(root, file)).filter((path) => existsSync(path)),
  ];
  return createHash('sha256').update(paths.sort().map(trait).join('')).digest('hex');
};
