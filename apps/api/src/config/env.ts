import * as z from 'zod';
import { variables } from './variables';

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<CamelCase<Tail>>}`
  : Lowercase<Name>;

type Variables = z.output<z.ZodObject<typeof variables>>;
type Values = { [Name in keyof Variables as CamelCase<Name>]: Variables[Name] };

/** What the environment says, checked; `PUBLIC_URL` is `publicUrl`, and so on. */
export type Env = Omit<Values, 'publicUrl' | 'appSecret'> & {
  readonly publicUrl: string;
  /** Embedded: one SQLite file and letters as files, so that nothing has to be set up. */
  readonly embedded: boolean;
  /** Absent only when embedded: then it is made at the first start. */
  readonly appSecret: string | undefined;
};

const camelCase = (name: string) =>
  name.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());

/** What could be read so far: a variable that is wrong is missing here, and complained about by itself. */
type Known = Partial<Variables>;

const isEmbedded = (env: Known) =>
  env.DATABASE_URL?.startsWith('sqlite:') !== false && env.MAIL_URL?.startsWith('file:') !== false;

const together = (env: Known, names: readonly (keyof Variables)[]): string[] => {
  const missing = names.filter((name) => env[name] === undefined);
  if (missing.length === names.length) return [];
  return missing.map((name) => `${name}: is needed beside ${names.find((n) => env[n])}`);
};

const secretFaults = (env: Known): string[] =>
  env.APP_SECRET === undefined && !isEmbedded(env)
    ? ['APP_SECRET: is required unless DATABASE_URL is sqlite: and MAIL_URL is file:']
    : [];

const oidcFaults = (env: Known): string[] =>
  env.AUTH_SCHEMES?.includes('oidc')
    ? (['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)
        .filter((name) => env[name] === undefined)
        .map((name) => `${name}: is required with AUTH_SCHEMES=oidc`)
    : [];

/** What one variable alone can't tell. */
const faultsBetween = (env: Known): string[] => [
  ...secretFaults(env),
  ...oidcFaults(env),
  ...together(env, ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET']),
  ...together(env, ['ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET']),
];

/** The environment is wrong; the message names every fault. */
export class EnvironmentRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** Each variable by itself, so that one fault hides no other. */
const readEach = (source: Record<string, string | undefined>) => {
  const faults = new Map<string, string>();
  const known: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(variables)) {
    // An empty value is no value: `REDIS_URL=` in a file says "none".
    const read = (schema as z.ZodType).safeParse(source[name]?.trim() || undefined);
    if (read.success) known[name] = read.data;
    else faults.set(name, `${name}: ${read.error.issues[0]?.message}`);
  }
  return { faults, known: known as Known };
};

/** A variable that is wrong in itself is not missing as well. */
const allFaults = ({ faults, known }: ReturnType<typeof readEach>): string[] => [
  ...faults.values(),
  ...faultsBetween(known).filter((fault) => !faults.has(fault.split(':')[0] ?? '')),
];

/**
 * Reads and checks the variables; those that it does not know are none of its business.
 * Throws `EnvironmentRefused` naming every fault.
 */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const read = readEach(source);
  const faults = allFaults(read);
  if (faults.length > 0) throw new EnvironmentRefused(faults);
  const env = read.known as Variables;
  const values = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [camelCase(name), value]),
  ) as Values;
  return {
    ...values,
    publicUrl: values.publicUrl ?? `http://localhost:${values.port}`,
    appSecret: values.appSecret,
    embedded: isEmbedded(env),
  };
};
