import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import type { FieldProblem } from '@appointment/contracts';
import type { z } from 'zod';
import { InvalidInput } from './domain-error';
import { unstorableText } from './storable-text';

type Issue = Partial<z.core.$ZodIssue> & {
  readonly message: string;
  readonly path?: readonly unknown[];
};

const dotted = (path: readonly unknown[]) =>
  path
    .map((segment) =>
      String(typeof segment === 'object' && segment ? (segment as { key: unknown }).key : segment),
    )
    .join('.');

/** One entry a fault; each unknown key is a fault of its own. */
const faultsOf = (issue: Issue): FieldProblem[] => {
  const path = issue.path ?? [];
  const code = issue.code ?? 'custom';
  if (issue.code !== 'unrecognized_keys')
    return [{ field: dotted(path), code, message: issue.message }];
  const { keys = [] } = issue as { keys?: readonly string[] };
  return keys.map((key) => ({ field: dotted([...path, key]), code, message: 'Unknown field' }));
};

/** The wire's problem for what a zod schema found. */
export const invalidInput = (issues: readonly Issue[]): InvalidInput =>
  new InvalidInput(issues.flatMap(faultsOf));

/** Reads bodies and queries through the zod schema of the route. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => invalidInput(issues as readonly Issue[]) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    // A body that was not sent lacks each of its fields, and the problem can name them.
    const missing = value === undefined && metadata.type === 'body';
    const read = await super.transform(missing ? ({} as T) : value, metadata);
    // Paths are looked up, never stored: what nobody can have is simply not found.
    const faults = metadata.type === 'param' ? [] : unstorableText(read);
    if (faults.length > 0) throw new InvalidInput(faults);
    return read;
  }
}
