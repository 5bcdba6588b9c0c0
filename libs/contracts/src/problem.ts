import * as z from 'zod';

/** Every code that an answer can carry. Codes are stable; titles may be reworded and translated. */
export const ProblemCode = z.enum([
  'invalid-input',
  'malformed-body',
  'body-too-large',
  'unsupported-media-type',
  'not-found',
  'method-not-allowed',
  'signed-out',
  'too-many-requests',
  'internal',
  'unavailable',
  'auth.wrong-credentials',
  'auth.scheme-off',
  'auth.refresh-invalid',
  'auth.account-disabled',
  'auth.sign-up-closed',
  'subscriber.email-taken',
  'subscriber.username-taken',
  'connection.unreachable',
  'connection.host-unknown',
  'connection.timed-out',
  'connection.wrong-password',
  'connection.not-caldav',
  'connection.address-not-allowed',
  'connection.already-connected',
  'connection.in-use',
  'connection.no-calendars',
  'connection.tls',
  'connection.sign-in-unsupported',
  'connection.forbidden',
  'connection.not-icalendar',
  'connection.calendar-gone',
  'connection.too-large',
  'connection.rate-limited',
  'connection.server-error',
  'calendar.limit-reached',
  'calendar.in-use',
  'calendar.read-only',
  'calendar.not-connected',
  'schedule.slug-taken',
  'schedule.slug-reserved',
  'schedule.paused',
  'slot-taken',
  'slot-not-offered',
  'calendar-unavailable',
  'idempotency-key-reused',
  'appointment.not-decidable',
  'appointment.moved',
  'appointment.over',
  'appointment.too-late',
  'appointment.not-undoable',
  'appointment.not-movable',
  'hand-picked.closed',
  'hand-picked.in-use',
  'hand-picked.limit-reached',
  'link.invalid',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const FieldProblem = z
  .object({
    field: z
      .string()
      .meta({ description: 'Dotted path into the body or query, e.g. attendee.email' }),
    code: z.string().meta({ description: 'Stable reason, e.g. too_big, unrecognized_keys' }),
    message: z.string(),
  })
  .meta({ id: 'FieldProblem' });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem details. */
export const Problem = z
  .object({
    type: z.string().meta({ examples: ['urn:appointment:problem:slot-taken'] }),
    title: z.string(),
    status: z.int(),
    code: ProblemCode,
    detail: z.string().optional(),
    requestId: z.string(),
    errors: z.array(FieldProblem).optional(),
    retryAfter: z.int().optional().meta({ description: 'Seconds to wait, with 429 and 503' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details, as application/problem+json' });
export type Problem = z.infer<typeof Problem>;
