import type { Session, Subscriber } from '@appointment/contracts';
import type { TestApp } from './test-app';

/** Somebody with an account, and a way to ask in their name. */
export interface Person {
  readonly accessToken: string;
  readonly subscriber: Subscriber;
  /** What the browser sends back to the auth routes. */
  readonly cookie: string;
}

let newcomers = 0;

/** Opens an account; the first one of a database is the administrator's. */
export const signUp = async (
  server: TestApp,
  fields: Record<string, unknown> = {},
): Promise<Person> => {
  newcomers += 1;
  const email = `person-${newcomers}@example.org`;
  const body = { email, password: 'correct horse battery', ...fields };
  const answer = await server.call('POST', '/auth/register', { body });
  if (answer.statusCode !== 201) throw new Error(`Nobody could sign up: ${answer.body}`);
  const { accessToken, subscriber } = answer.json<Session>();
  return { accessToken, subscriber, cookie: cookieOf(answer) };
};

/** The cookie that an answer sets, as a request sends it. */
export const cookieOf = (answer: { readonly cookies: readonly object[] }): string => {
  const [cookie] = answer.cookies as readonly { name: string; value: string }[];
  return cookie ? `${cookie.name}=${cookie.value}` : '';
};

/** The stable code of a problem. */
export const codeOf = (answer: { json(): { code?: string } }): string | undefined =>
  answer.json().code;
