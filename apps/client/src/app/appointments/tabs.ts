import type { Appointment, BookingStatus } from '@appointment/contracts';

export const tabs = ['upcoming', 'requests', 'past', 'ended'] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (name: string | undefined): name is Tab =>
  (tabs as readonly (string | undefined)[]).includes(name);

export interface TabRule {
  readonly status: readonly BookingStatus[];
  /** Coming things begin with the nearest, gone things with the latest. */
  readonly order: 'nearest-first' | 'latest-first';
  readonly holds: (appointment: Appointment, now: number) => boolean;
}

const goesOn = ({ end }: Appointment, now: number): boolean => Date.parse(end) > now;

export const rules: Readonly<Record<Tab, TabRule>> = {
  upcoming: { status: ['requested', 'booked'], order: 'nearest-first', holds: goesOn },
  requests: { status: ['requested'], order: 'nearest-first', holds: () => true },
  past: {
    status: ['booked', 'rescheduled'],
    order: 'latest-first',
    holds: (appointment, now) => !goesOn(appointment, now),
  },
  ended: {
    status: ['declined', 'cancelled', 'expired'],
    order: 'latest-first',
    holds: () => true,
  },
};
