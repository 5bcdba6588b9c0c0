import * as z from 'zod';
import { Calendar } from './calendars';
import { ConnectionStatus, ConnectionType } from './enums';
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
    url: z.string().trim().min(1).max(500).meta({ description: 'A URL or a host name' }),
    username: z.string().trim().min(1).max(190),
    password: z.string().min(1).max(1024),
  })
  .meta({ id: 'ConnectCaldav' });
export type ConnectCaldav = z.output<typeof ConnectCaldav>;

export const ConnectedCaldav = z
  .object({ connection: Connection, calendars: z.array(Calendar) })
  .meta({ id: 'ConnectedCaldav' });
export type ConnectedCaldav = z.infer<typeof ConnectedCaldav>;
