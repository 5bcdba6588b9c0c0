import type { BookingStatus } from '@appointment/contracts';

export const tabs = ['upcoming', 'requests', 'past', 'ended'] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (name: string | undefined): name is Tab =>
  (tabs as readonly (string | undefined)[]).includes(name);

/** What of the list is looked at, as the address has it. */
export interface View {
  readonly tab: Tab;
  /** Words to look for; empty: everything. */
  readonly words: string;
  readonly scheduleId: number | undefined;
  /** In the order of asking, the newest first; else by the time of the meeting. */
  readonly newestFirst: boolean;
}

interface Rule {
  readonly status: readonly BookingStatus[];
  /** Coming things begin with the nearest, gone things with the latest. */
  readonly order: 'start' | '-start';
  readonly when?: 'ahead' | 'over';
}

const rules: Readonly<Record<Tab, Rule>> = {
  upcoming: { status: ['requested', 'booked'], order: 'start', when: 'ahead' },
  requests: { status: ['requested'], order: 'start' },
  past: { status: ['booked'], order: '-start', when: 'over' },
  ended: { status: ['declined', 'cancelled', 'expired'], order: '-start' },
};

/** What the server is asked for a view, as it was opened at a moment (epoch milliseconds). */
export const filterOf = ({ tab, words, scheduleId }: View, at: number) => {
  const { status, when } = rules[tab];
  const moment = new Date(at).toISOString();
  return {
    status: status.join(','),
    from: when === 'ahead' ? moment : undefined,
    to: when === 'over' ? moment : undefined,
    scheduleId,
    q: words || undefined,
  };
};

export const orderOf = ({ tab, newestFirst }: View): 'start' | '-start' | '-created' =>
  newestFirst ? '-created' : rules[tab].order;
