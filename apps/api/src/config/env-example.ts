import * as z from 'zod';
import { variables } from './variables';

const width = 100;

const preface = `What the server reads from its environment. Every variable may be left out; what is shown is the default.
Made by \`npm run env:example\` from apps/api/src/config/variables.ts.`;

/** Comment lines that are not longer than a line of code. */
const comment = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width - 2}}(?:\\s|$)`, 'g')) ?? [])
    .map((line) => `# ${line.trimEnd()}`)
    .join('\n');

/** The default as one would write it, which is not always as the server keeps it. */
const written = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return Array.isArray(value) ? value.join(',') : String(value ?? '');
};

const defaultOf = (schema: z.ZodType): string =>
  schema instanceof z.ZodDefault ? written(schema.def.defaultValue) : '';

const entry = ([name, schema]: [string, z.ZodType]): string =>
  `${comment(schema.meta()?.description ?? '')}\n# ${name}=${defaultOf(schema)}\n`;

/** The text of `.env.example`. */
export const envExample = (): string =>
  [`${comment(preface)}\n`, ...Object.entries(variables).map(entry)].join('\n');
