import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ProblemCode } from '@appointment/contracts';
import type { ZodType } from 'zod';

export interface Answer {
  /** What the route does, in a sentence. */
  readonly summary?: string;
  readonly status?: number;
  /** What goes over the wire as JSON. */
  readonly schema?: ZodType;
  /** What goes over the wire when it is not JSON; without either there is no body. */
  readonly mediaType?: string;
  readonly description?: string;
  /** The refusals of this route alone; those that every route shares are documented by themselves. */
  readonly problems?: readonly ProblemCode[];
  /** The hot path's view is built field by field anyway: documented, not checked again. */
  readonly unchecked?: boolean;
}

const contentOf = ({ schema, mediaType }: Answer) => {
  if (schema) return { standardSchema: schema };
  return mediaType ? { content: { [mediaType]: { schema: { type: 'string' } } } } : {};
};

/** Documents what a route answers and lets nothing else out: the answer is read through its schema. */
export const Answers = (answer: Answer) => {
  const { status = 200, schema, mediaType, problems = [], unchecked } = answer;
  const description = answer.description ?? (schema || mediaType ? 'The answer' : 'Done');
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description, ...contentOf(answer) }),
    ApiOperation({ summary: answer.summary }),
    ApiExtension('x-problems', problems),
    ...(schema && !unchecked ? [SerializeOptions({ schema })] : []),
  );
};
