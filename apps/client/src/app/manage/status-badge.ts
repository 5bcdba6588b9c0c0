import type { PublicAppointment } from '@appointment/contracts';
import type { ManageMessages } from '@appointment/i18n';
import { firstNameOf } from '../core/first-name';
import type { BadgeKind, IconName } from '@appointment/ui';

export interface StatusBadge {
  readonly kind: BadgeKind;
  readonly icon: IconName;
  readonly text: string;
}

/** The state of a meeting in a word, for its attendee. */
export function badgeOf(
  { status, owner, expiresAt, start, cancelledBy }: PublicAppointment,
  words: ManageMessages['status'],
  time: (moment: string) => string,
): StatusBadge {
  switch (status) {
    case 'requested':
      return {
        kind: 'hold',
        icon: 'clock',
        text: words.requested(firstNameOf(owner.name), time(expiresAt ?? start)),
      };
    case 'booked':
      return { kind: 'booked', icon: 'check', text: words.booked };
    case 'declined':
      return { kind: 'danger', icon: 'x', text: words.declined(firstNameOf(owner.name)) };
    case 'expired':
      return { kind: 'neutral', icon: 'clock', text: words.expired(firstNameOf(owner.name)) };
    case 'cancelled':
      return { kind: 'danger', icon: 'x', text: cancelled(cancelledBy, owner.name, words) };
    case 'rescheduled':
      return { kind: 'neutral', icon: 'swap', text: words.rescheduled };
    case 'none':
      return { kind: 'neutral', icon: 'info', text: words.none };
  }
}

const cancelled = (
  by: PublicAppointment['cancelledBy'],
  owner: string,
  words: ManageMessages['status'],
): string => {
  if (by === 'attendee') return words.cancelledByYou;
  return by === 'owner' ? words.cancelledBy(firstNameOf(owner)) : words.cancelled;
};
