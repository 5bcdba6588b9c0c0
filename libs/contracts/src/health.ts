import * as z from 'zod';

export const Live = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });

export const Ready = z
  .object({
    status: z.enum(['ok', 'unavailable']),
    database: z.enum(['ok', 'unavailable']),
    timeZoneData: z
      .string()
      .meta({ description: "Version of the runtime's IANA data, e.g. 2026c" }),
    version: z.string(),
  })
  .meta({ id: 'Ready' });
export type Ready = z.infer<typeof Ready>;
