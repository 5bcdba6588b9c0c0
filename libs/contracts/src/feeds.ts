import * as z from 'zod';

const Feed = z
  .object({ url: z.string() })
  .nullable()
  .meta({ description: 'Null while there is none' });

/** Secret links: whoever has one can read it. Renewing one ends the older. */
export const Feeds = z
  .object({
    bookings: Feed,
    freeBusy: Feed,
  })
  .meta({ id: 'Feeds' });
export type Feeds = z.infer<typeof Feeds>;

export const FeedKind = z.enum(['bookings', 'free-busy']);
export type FeedKind = z.infer<typeof FeedKind>;
