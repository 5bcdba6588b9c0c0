export { accountAddress, accountOf } from './account-address';
export { bookedInto, inUse } from './calendar-use';
export { ConferencingPorts } from './conferencing-ports';
export { ConnectionHealth } from './connection-health';
export { ConnectionPorts } from './connection-ports';
export {
  AlreadyConnected,
  ConnectFailed,
  ConnectionInUse,
  NoCredentials,
} from './connection.errors';
export { toConnectionView } from './connection.view';
export { ConnectionsModule } from './connections.module';
export { maskedAddress, subscriptionAddress } from './masked-address';
export { connectionOf } from './connection-of';
export { Credentials, type CaldavCredentials } from './credentials';
export { concernsOneCalendar, problemCodeOf } from './provider-problem';
export { TroubleNotices } from './trouble-notices';
