export { Answers, type Answer } from './answers.decorator';
export { Caller, type SignedIn } from './caller.decorator';
export { DomainError, InvalidInput, NotFound, type DomainErrorOptions } from './domain-error';
export { HttpModule } from './http.module';
export { PathId, PathText, PathUuid } from './path-id.decorator';
export { problemTable } from './problem-table';
export { ProblemFilter } from './problem.filter';
export { Public, publicKey } from './public.decorator';
export { RateLimit, type RateLimitClass } from './rate-limit.decorator';
