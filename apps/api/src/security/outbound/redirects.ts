/** A request as it goes out; a redirect makes the next one of it. */
export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** What belongs to one origin only. */
const credentials = ['authorization', 'cookie', 'proxy-authorization'];

const becomesGet = (status: number, method: string): boolean =>
  (status === 303 && method !== 'HEAD') || (status <= 302 && method === 'POST');

/** The request that a redirect asks for, or undefined when the answer is none (RFC 9110, 15.4). */
export const redirected = (request: Outgoing, answer: Response): Outgoing | undefined => {
  const location = answer.headers.get('location');
  if (!redirects.has(answer.status) || location === null) return undefined;
  if (!URL.canParse(location, request.url)) return undefined;
  const url = new URL(location, request.url);
  const headers = new Headers(request.headers);
  if (url.origin !== request.url.origin) credentials.forEach((name) => headers.delete(name));
  if (!becomesGet(answer.status, request.method)) return { ...request, url, headers };
  ['content-type', 'content-length'].forEach((name) => headers.delete(name));
  return { url, headers, method: 'GET', body: null };
};
