import * as z from 'zod';
import { Calendar } from './calendars';
import { ConnectionStatus, ConnectionType, MeetingLinkProvider } from './enums';
import { Id, Instant } from './primitives';

export const Connection = z
  .object({
    id: Id,
    type: ConnectionType,
    name: z.string(),
    url: z.string().nullable(),
    username: z.string().nullable(),
    status: ConnectionStatus,
    statusCode: z.string().nullable().meta({ description: 'Problem code of the last failure' }),
    statusCheckedAt: Instant.nullable(),
    timeCreated: Instant,
  })
  .meta({ id: 'Connection', description: 'Credentials for one remote service' });
export type Connection = z.infer<typeof Connection>;

export const ConnectionList = z
  .object({ items: z.array(Connection) })
  .meta({ id: 'ConnectionList' });
export type ConnectionList = z.infer<typeof ConnectionList>;

export const ConnectCaldav = z
  .strictObject({
    url: z.string().trim().min(1).max(500).meta({
      description: 'A URL, a host name or a mail address',
    }),
    username: z.string().trim().max(190).meta({
      description: 'Empty, as is the password, for a server that asks nobody who they are',
    }),
    password: z.string().max(1024),
  })
  .refine(({ username, password }) => username !== '' || password === '', {
    path: ['username'],
    error: 'A password alone says nothing: whose is it?',
  })
  .refine(({ username, password }) => username === '' || password !== '', {
    path: ['password'],
    error: 'The password is missing',
  })
  .meta({ id: 'ConnectCaldav' });
export type ConnectCaldav = z.output<typeof ConnectCaldav>;

/** A calendar that is published as a file and read only. */
export const ConnectIcs = z
  .strictObject({
    url: z
      .string()
      .trim()
      .max(500)
      .regex(/^(https|webcal|webcals):\/\/\S+$/i, {
        error: 'The address of a calendar begins with https:// or webcal://',
      }),
    title: z.string().trim().min(1).max(128).optional(),
  })
  .meta({ id: 'ConnectIcs' });
export type ConnectIcs = z.output<typeof ConnectIcs>;

/** A new name, or new credentials for the same account; they are tried before they are kept. */
export const UpdateConnection = z
  .strictObject({
    name: z.string().trim().min(1).max(255),
    username: z.string().trim().max(190),
    password: z.string().max(1024),
  })
  .partial()
  .meta({ id: 'UpdateConnection' });
export type UpdateConnection = z.output<typeof UpdateConnection>;

/** A turn in the health of a connection. */
export const ConnectionCheck = z
  .object({
    at: Instant,
    code: z.string().nullable().meta({ description: 'Problem code; null: it answers again' }),
    calendarId: Id.nullable().meta({ description: 'The one calendar that it was about' }),
  })
  .meta({ id: 'ConnectionCheck' });
export type ConnectionCheck = z.infer<typeof ConnectionCheck>;

export const ConnectionChecks = z
  .object({ items: z.array(ConnectionCheck).meta({ description: 'The latest first' }) })
  .meta({ id: 'ConnectionChecks' });
export type ConnectionChecks = z.infer<typeof ConnectionChecks>;

/** Who can make a link to an online meeting here. */
export const MeetingLinkServices = z
  .object({
    items: z.array(
      z.object({
        provider: MeetingLinkProvider,
        host: z.string().meta({ description: 'Where the meetings take place' }),
      }),
    ),
  })
  .meta({ id: 'MeetingLinkServices' });
export type MeetingLinkServices = z.infer<typeof MeetingLinkServices>;

export const ConnectedCaldav = z
  .object({ connection: Connection, calendars: z.array(Calendar) })
  .meta({ id: 'ConnectedCaldav' });
export type ConnectedCaldav = z.infer<typeof ConnectedCaldav>;
