import { HttpException } from '@nestjs/common';
import type { Problem, ProblemCode } from '@appointment/contracts';
import { isDatabaseAway } from '../database';
import { DomainError } from './domain-error';
import { problemTable } from './problem-table';

/** What the web server itself refuses, before a route is reached. */
const codeOfServerError: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

const codeOfStatus: Record<number, ProblemCode> = {
  400: 'malformed-body',
  401: 'signed-out',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

const codeOf = (error: unknown): ProblemCode => {
  if (error instanceof DomainError) return error.code;
  if (error instanceof HttpException) return codeOfStatus[error.getStatus()] ?? 'internal';
  if (isDatabaseAway(error)) return 'unavailable';
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return codeOfServerError[String(code)] ?? codeOfStatus[Number(statusCode)] ?? 'internal';
};

const told = ({ detail, errors, retryAfter }: DomainError) => ({
  ...(detail !== undefined && { detail }),
  ...(errors !== undefined && { errors: [...errors] }),
  ...(retryAfter !== undefined && { retryAfter }),
});

/** Problem details for whatever was thrown; what nobody named is `internal` and says nothing more. */
export const problemOf = (error: unknown, requestId: string): Problem => {
  const code = codeOf(error);
  const [status, title] = problemTable[code];
  return {
    type: `urn:appointment:problem:${code}`,
    title,
    status,
    code,
    requestId,
    // Seconds: long enough for a database that restarts; whoever knows better says so.
    ...(status === 503 && { retryAfter: 5 }),
    ...(error instanceof DomainError && told(error)),
  };
};
