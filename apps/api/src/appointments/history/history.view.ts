import type { HistoryAction, HistoryEntry } from '@appointment/contracts';
import type { AuditEntry, OutboxMessage } from '../../database';

const textOf = (details: AuditEntry['details'], field: string): string | null => {
  const value = details?.[field];
  return typeof value === 'string' ? value : null;
};

export const toHistoryEntry = ({ at, actor, action, details }: AuditEntry): HistoryEntry => ({
  at: at.toString(),
  actor,
  action,
  reason: textOf(details, 'reason'),
  start: textOf(details, 'start'),
  previousStart: textOf(details, 'previousStart'),
  deliveryId: null,
  detail: textOf(details, 'detail'),
});

const failures: Readonly<Record<string, HistoryAction>> = {
  letter: 'letter-failed',
  'calendar.write': 'calendar-failed',
};

/** What could not leave the house, as part of the history: to whom, or why. */
export const toFailureEntry = (message: OutboxMessage): HistoryEntry => ({
  at: (message.finishedAt ?? message.availableAt).toString(),
  actor: 'delivery',
  action: failures[message.topic] ?? 'letter-failed',
  reason: null,
  start: null,
  previousStart: null,
  deliveryId: message.id,
  detail: textOf(message.payload, 'recipient') ?? message.lastError,
});

/** The topics whose failure belongs into a history. */
export const failingTopics = Object.keys(failures);
