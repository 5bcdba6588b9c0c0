import type { PublicSchedule } from '@appointment/contracts';
import type { BookingMessages } from '@appointment/i18n';
import type { IconName } from '@appointment/ui/icon/icons';

export type Place = Pick<PublicSchedule, 'locationType' | 'locationName'> &
  Partial<Pick<PublicSchedule, 'meetingLinkProvider' | 'byPhone'>>;

/** Where people meet, as far as those may know who have not booked yet. */
export function placeOf(
  { locationType, locationName, meetingLinkProvider, byPhone }: Place,
  words: BookingMessages['about'],
): { readonly icon: IconName; readonly text: string } {
  if (byPhone) return { icon: 'phone', text: words.byPhone };
  if (locationType === 'in-person') return { icon: 'place', text: locationName ?? words.inPerson };
  if (meetingLinkProvider) return { icon: 'video', text: words.byVideo };
  return { icon: 'video', text: locationName ? words.onlineAt(locationName) : words.online };
}
