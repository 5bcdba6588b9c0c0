import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiExtension, ApiResponse } from '@nestjs/swagger';
import type { ProblemCode } from '@appointment/contracts';
import type { ZodType } from 'zod';

export interface Answer {
  readonly status?: number;
  /** What goes over the wire; without it there is no body. */
  readonly schema?: ZodType;
  readonly description?: string;
  /** The refusals of this route alone; those that every route shares are documented by themselves. */
  readonly problems?: readonly ProblemCode[];
  /** The hot path's view is built field by field anyway: documented, not checked again. */
  readonly unchecked?: boolean;
}

/** Documents what a route answers and lets nothing else out: the answer is read through its schema. */
export const Answers = ({ status = 200, schema, problems = [], ...rest }: Answer) =>
  applyDecorators(
    HttpCode(status),
    ApiResponse({
      status,
      description: rest.description ?? (schema ? 'The answer' : 'Done; nothing to say'),
      ...(schema && { standardSchema: schema }),
    }),
    ApiExtension('x-problems', problems),
    ...(schema && !rest.unchecked ? [SerializeOptions({ schema })] : []),
  );
