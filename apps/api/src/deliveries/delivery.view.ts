import type { FailedDelivery } from '@appointment/contracts';
import type { OutboxMessage } from '../database';

const kindOf = (topic: string): FailedDelivery['kind'] => {
  if (topic === 'letter') return 'letter';
  return topic.startsWith('calendar.') ? 'calendar' : 'other';
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const toFailedDeliveryView = (message: OutboxMessage): FailedDelivery => ({
  id: message.id,
  kind: kindOf(message.topic),
  appointmentId: textOf(message.payload['appointmentId']),
  recipient: textOf(message.payload['recipient']),
  attempts: message.attempts,
  lastError: message.lastError ?? 'unexpected',
  failedAt: (message.finishedAt ?? message.availableAt).toString(),
});
