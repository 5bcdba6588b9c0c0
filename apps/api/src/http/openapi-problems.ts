import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemCode } from '@appointment/contracts';
import type { ZodType } from 'zod';
import { schemaOf } from './openapi-schema';
import { problemTable } from './problem-table';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']> & {
  /** What our decorators left for us. */
  'x-problems'?: readonly ProblemCode[];
  'x-public'?: boolean;
  'x-rate-limit'?: string;
};

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const operationsOf = (document: OpenAPIObject): Operation[] =>
  Object.values(document.paths).flatMap((item) => methods.flatMap((method) => item[method] ?? []));

const hasParameter = (operation: Operation, place: string): boolean =>
  (operation.parameters ?? []).some((parameter) => 'in' in parameter && parameter.in === place);

/** What any route of this shape may answer, besides what it says itself. */
const problemsOf = (operation: Operation): ProblemCode[] => [
  ...(operation['x-problems'] ?? []),
  ...(operation.requestBody || hasParameter(operation, 'query') ? ['invalid-input' as const] : []),
  ...(operation.requestBody
    ? (['malformed-body', 'body-too-large', 'unsupported-media-type'] as const)
    : []),
  ...(hasParameter(operation, 'path') ? ['not-found' as const] : []),
  ...(operation['x-public'] ? [] : (['signed-out', 'auth.account-disabled'] as const)),
  ...(operation['x-rate-limit'] ? ['too-many-requests' as const] : []),
  'internal',
  'unavailable',
];

const byStatus = (codes: Iterable<ProblemCode>): Map<number, ProblemCode[]> => {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const [status] = problemTable[code];
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
};

const retryAfter = {
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' as const } },
};

const response = (status: number, codes: readonly ProblemCode[]) => ({
  description: codes.map((code) => `\`${code}\`: ${problemTable[code][1]}`).join('\n\n'),
  ...((status === 429 || status === 503) && { headers: retryAfter }),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { type: 'object' as const, properties: { code: { enum: [...codes] } } },
        ],
      },
    },
  },
});

const complete = (operation: Operation): void => {
  operation.security = operation['x-public'] ? [] : [{ bearer: [] }];
  for (const [status, codes] of byStatus(problemsOf(operation)))
    operation.responses[status] ??= response(status, codes);
  delete operation['x-problems'];
  delete operation['x-public'];
  delete operation['x-rate-limit'];
};

/** Writes into each operation who may call it and every problem that it can answer. */
export const completed = (document: OpenAPIObject, problem: ZodType): OpenAPIObject => {
  operationsOf(document).forEach(complete);
  const { components = {} } = schemaOf(problem, { schemaType: 'output' }) ?? {};
  const schemas = { ...document.components?.schemas, ...components };
  return { ...document, components: { ...document.components, schemas } };
};
