import * as z from 'zod';

const isTimeZone = (name: string): boolean => {
  // Offsets such as "+01:00" are no places: they would not follow the clock changes.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const Id = z.int().positive();

/** Mail addresses are compared without regard to case, so they are kept in lower case. */
export const Email = z.email().max(254).toLowerCase();

export const PersonName = z.string().trim().min(1).max(128);

/** An IANA zone name such as Europe/Berlin. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: 'There is no time zone of this name' })
  .meta({ examples: ['Europe/Berlin'] });

/** ISO 8601 sets no bound to the digits of a second; `Temporal` reads nine. */
const FINER_THAN_NANOSECONDS = /\.\d{10}/;

/** A moment in UTC, as 2026-03-29T01:00:00Z. Other offsets are read too. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => !FINER_THAN_NANOSECONDS.test(text), {
    error: 'Nothing is finer than nanoseconds',
  });

/** A local day, as 2026-03-29. */
export const PlainDate = z.iso.date();

/** A wall time of the schedule's zone, as 09:00. */
export const PlainTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'A time of day is written as HH:MM', abort: true });

/** ISO number of a weekday: 1 is Monday, 7 is Sunday. */
export const Weekday = z.int().min(1).max(7);

export const Language = z.enum(['en', 'de']);
export type Language = z.infer<typeof Language>;

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/, {
    error:
      'Letters a to z, digits, dot, hyphen and underscore; the first and the last a letter or digit',
  });

export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, {
    error: 'Letters a to z, digits and hyphen; the first and the last a letter or digit',
  });

export const Color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'A colour is written as #rrggbb' });

/** Web addresses that are shown to strangers: never javascript: or data:. */
export const WebAddress = z.url({ protocol: /^https?$/ }).max(2048);

/** In minutes. */
export const LONGEST_SLOT = 600;
export const LONGEST_BUFFER = 24 * 60;

/** Length of a meeting in minutes. */
export const SlotLength = z.int().min(10).max(LONGEST_SLOT);

export const Cursor = z.string().max(256);
export const PageLimit = z.coerce.number().int().min(1).max(100).default(20);
