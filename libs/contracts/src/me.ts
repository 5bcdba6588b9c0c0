import * as z from 'zod';
import { ColourScheme, SubscriberLevel } from './enums';
import {
  Email,
  Id,
  Instant,
  Language,
  PersonName,
  TimeZone,
  Username,
  WebAddress,
} from './primitives';

export const Subscriber = z
  .object({
    id: Id,
    username: z.string(),
    email: z.string(),
    name: z.string(),
    level: SubscriberLevel,
    timezone: z.string(),
    language: Language,
    avatarUrl: z.string().nullable(),
    secondaryEmail: z.string().nullable(),
    colourScheme: ColourScheme,
    timeMode: z.union([z.literal(12), z.literal(24)]).nullable(),
    startOfWeek: z.int().min(1).max(7).nullable(),
    setupDone: z.boolean(),
    pageUrl: z.string().meta({ description: 'The address that the subscriber shares' }),
    timeCreated: Instant,
  })
  .meta({ id: 'Subscriber', description: 'A person with an account who can be booked' });
export type Subscriber = z.infer<typeof Subscriber>;

export const UpdateMe = z
  .strictObject({
    name: PersonName,
    username: Username,
    timezone: TimeZone,
    language: Language,
    avatarUrl: WebAddress.nullable(),
    secondaryEmail: Email.nullable(),
    colourScheme: ColourScheme,
    timeMode: z.union([z.literal(12), z.literal(24)]).nullable(),
    startOfWeek: z.int().min(1).max(7).nullable(),
    setupDone: z.boolean(),
  })
  .partial()
  .meta({ id: 'UpdateMe' });
export type UpdateMe = z.output<typeof UpdateMe>;

/** Proof that the caller reads the mail of an address that is named as an administrator's. */
export const ConfirmAdmin = z
  .strictObject({ token: z.string().min(1).max(128) })
  .meta({ id: 'ConfirmAdmin' });
export type ConfirmAdmin = z.output<typeof ConfirmAdmin>;

export const UsernameQuery = z.strictObject({ username: Username });
export const UsernameAnswer = z
  .object({ username: z.string(), free: z.boolean() })
  .meta({ id: 'UsernameAnswer' });
export type UsernameAnswer = z.infer<typeof UsernameAnswer>;
