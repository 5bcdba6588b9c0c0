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

/** An empty value is no value: `REDIS_URL=` in a file says "none". */
const given = (source: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.keys(variables)
      .filter((name) => source[name]?.trim())
      .map((name) => [name, source[name]?.trim()]),
  );

const isEmbedded = (env: Variables) =>
  env.DATABASE_URL.startsWith('sqlite:') && env.MAIL_URL.startsWith('file:');

const together = (env: Variables, names: readonly (keyof Variables)[]): string[] => {
  const missing = names.filter((name) => env[name] === undefined);
  if (missing.length === names.length) return [];
  return missing.map((name) => `${name}: is needed beside ${names.find((n) => env[n])}`);
};

/** What one variable alone can't tell. */
const faultsBetween = (env: Variables): string[] => [
  ...(env.APP_SECRET === undefined && !isEmbedded(env)
    ? ['APP_SECRET: is required unless DATABASE_URL is sqlite: and MAIL_URL is file:']
    : []),
  ...(env.AUTH_SCHEMES.includes('oidc')
    ? (['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)
        .filter((name) => env[name] === undefined)
        .map((name) => `${name}: is required with AUTH_SCHEMES=oidc`)
    : []),
  ...together(env, ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET']),
  ...together(env, ['ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET']),
];

/** The environment is wrong; the message names every fault. */
export class EnvironmentRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

const faultsOf = (error: z.ZodError) =>
  error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);

/**
 * Reads and checks the variables; those that it does not know are none of its business.
 * Throws `EnvironmentRefused` naming every fault.
 */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const parsed = z.object(variables).safeParse(given(source));
  if (!parsed.success) throw new EnvironmentRefused(faultsOf(parsed.error));
  const faults = faultsBetween(parsed.data);
  if (faults.length > 0) throw new EnvironmentRefused(faults);
  const values = Object.fromEntries(
    Object.entries(parsed.data).map(([name, value]) => [camelCase(name), value]),
  ) as Values;
  return {
    ...values,
    publicUrl: values.publicUrl ?? `http://localhost:${values.port}`,
    appSecret: values.appSecret,
    embedded: isEmbedded(parsed.data),
  };
};
