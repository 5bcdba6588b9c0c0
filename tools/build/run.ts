/** `npm run build`: the server and the client, whatever was built before. */
import { join } from 'node:path';
import { build } from './build.ts';

process.exitCode = build(join(import.meta.dirname, '../..')) ? 0 : 1;
