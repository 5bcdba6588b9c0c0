import { type OutboundRefusal, OutboundRefused } from './outbound-refused';

/** The error and what caused it, outermost first. */
const chainOf = (error: unknown): unknown[] => {
  const chain: unknown[] = [];
  for (let link = error; link && !chain.includes(link); link = (link as Error).cause)
    chain.push(link);
  return chain;
};

const isTimeOut = (error: unknown): boolean => {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return (
    name === 'TimeoutError' ||
    name === 'AbortError' ||
    /^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/.test(String(code))
  );
};

const codeOf = (chain: readonly unknown[]): OutboundRefusal => {
  const known = chain.find((link) => link instanceof OutboundRefused);
  if (known) return known.code;
  return chain.some(isTimeOut) ? 'timed-out' : 'unreachable';
};

/** What the caller is told of whatever undici, the network or our own connector threw. */
export const refusalOf = (error: unknown, url: URL): OutboundRefused =>
  new OutboundRefused(codeOf(chainOf(error)), url.origin + url.pathname, { cause: error });
