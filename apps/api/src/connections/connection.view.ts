import {
  type Connection as ConnectionView,
  type ConnectionCheck as CheckView,
  ConnectionType,
} from '@appointment/contracts';
import type { ConnectionCheck, ExternalConnection } from '../database';
import { accountOf } from './account-address';

/** Field by field: the sealed credentials never leave. */
export function toConnectionView(connection: ExternalConnection): ConnectionView {
  const account = accountOf(connection.typeId);
  return {
    id: connection.id,
    type: ConnectionType.parse(connection.type),
    name: connection.name,
    url: account?.url ?? null,
    username: account?.username ?? null,
    status: connection.status,
    statusCode: connection.statusCode,
    statusCheckedAt: connection.statusCheckedAt?.toString() ?? null,
    timeCreated: connection.timeCreated.toString(),
  };
}

export const toCheckView = ({ at, code, calendar }: ConnectionCheck): CheckView => ({
  at: at.toString(),
  code,
  calendarId: calendar?.id ?? null,
});
