import type { FieldProblem, Problem, ProblemCode } from '@appointment/contracts';

/** A code of the server, or `offline` when no answer came at all. */
export type ClientProblemCode = ProblemCode | 'offline';

type ProblemLike = Partial<Omit<Problem, 'code'>> & { readonly code: ClientProblemCode };

/** What the server (or the lack of one) had against a request. */
export class ApiProblem extends Error {
  readonly code: ClientProblemCode;
  readonly status: number;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string;
  /** Seconds to wait before the next try, when the server said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: ProblemLike, options?: ErrorOptions) {
    super(problem.detail ?? problem.title ?? problem.code, options);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status ?? 0;
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId ?? '';
    this.retryAfter = problem.retryAfter;
  }

  static async from(response: Response): Promise<ApiProblem> {
    const isProblem = response.headers.get('content-type')?.includes('application/problem+json');
    // A proxy in between may answer with a page of its own.
    const problem: Partial<Problem> = isProblem ? await response.json() : {};
    return new ApiProblem({ code: 'internal', ...problem, status: response.status });
  }

  static offline(cause: unknown): ApiProblem {
    return new ApiProblem({ code: 'offline' }, { cause });
  }
}

export const isProblem = (error: unknown, code?: ClientProblemCode): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);
