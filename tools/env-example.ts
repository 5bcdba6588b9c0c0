/** Writes `.env.example` from the variables that the server reads: npm run env:example */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { envExample } from '../apps/api/src/config/env-example';

writeFileSync(join(import.meta.dirname, '../.env.example'), envExample());
