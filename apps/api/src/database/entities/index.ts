import { Appointment } from './appointment.entity';
import { Attendee } from './attendee.entity';
import { AuditEntry } from './audit-entry.entity';
import { Availability } from './availability.entity';
import { BusyInterval } from './busy-interval.entity';
import { Calendar } from './calendar.entity';
import { Claim } from './claim.entity';
import { ConnectionCheck } from './connection-check.entity';
import { ExternalConnection } from './external-connection.entity';
import { Invite } from './invite.entity';
import { JobTick } from './job-tick.entity';
import { Link } from './link.entity';
import { OutboxMessage } from './outbox-message.entity';
import { RefreshToken } from './refresh-token.entity';
import { Schedule } from './schedule.entity';
import { Slot } from './slot.entity';
import { Subscriber } from './subscriber.entity';
import { SyncState } from './sync-state.entity';
import { WaitingListEntry } from './waiting-list-entry.entity';

export * from './appointment.entity';
export * from './attendee.entity';
export * from './audit-entry.entity';
export * from './availability.entity';
export * from './busy-interval.entity';
export * from './calendar.entity';
export * from './claim.entity';
export * from './connection-check.entity';
export * from './external-connection.entity';
export * from './invite.entity';
export * from './job-tick.entity';
export * from './link.entity';
export * from './outbox-message.entity';
export * from './refresh-token.entity';
export * from './schedule.entity';
export * from './slot.entity';
export * from './subscriber.entity';
export * from './sync-state.entity';
export * from './waiting-list-entry.entity';

/** Every table of the house. */
export const entities = [
  Appointment,
  Attendee,
  AuditEntry,
  Availability,
  BusyInterval,
  Calendar,
  Claim,
  ConnectionCheck,
  ExternalConnection,
  Invite,
  JobTick,
  Link,
  OutboxMessage,
  RefreshToken,
  Schedule,
  Slot,
  Subscriber,
  SyncState,
  WaitingListEntry,
];
