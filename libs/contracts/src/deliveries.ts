import * as z from 'zod';
import { Id, Instant } from './primitives';

/** Something that should have left the house and could not, although it was tried again and again. */
export const FailedDelivery = z
  .object({
    id: Id,
    kind: z.enum(['letter', 'calendar', 'other']),
    appointmentId: z.uuid().nullable(),
    recipient: z.string().nullable(),
    attempts: z.int(),
    lastError: z.string().meta({ description: 'Stable code of the last failure' }),
    failedAt: Instant,
  })
  .meta({ id: 'FailedDelivery' });
export type FailedDelivery = z.infer<typeof FailedDelivery>;

export const FailedDeliveryList = z
  .object({ items: z.array(FailedDelivery) })
  .meta({ id: 'FailedDeliveryList' });
export type FailedDeliveryList = z.infer<typeof FailedDeliveryList>;
