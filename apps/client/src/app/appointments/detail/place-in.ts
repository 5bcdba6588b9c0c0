import type { Appointment } from '@appointment/contracts';
import type { AppointmentsMessages } from '@appointment/i18n';
import type { IconName } from '@appointment/ui';

type Place = Pick<
  Appointment,
  'locationType' | 'locationName' | 'locationUrl' | 'locationPhone' | 'meetingLinkProvider'
>;

export interface PlaceInWords {
  readonly icon: IconName;
  /** What the place is called; undefined when the way in says enough. */
  readonly name: string | undefined;
  readonly link: { readonly href: string; readonly text: string } | undefined;
}

const linkTo = ({ locationUrl, locationPhone }: Place): PlaceInWords['link'] => {
  if (locationUrl) return { href: locationUrl, text: locationUrl.replace(/^https?:\/\//, '') };
  return locationPhone ? { href: `tel:${locationPhone}`, text: locationPhone } : undefined;
};

const nameOf = (place: Place, words: AppointmentsMessages['place']): string | undefined => {
  if (place.locationName) return place.locationName;
  if (place.locationType === 'in-person') return words.inPerson;
  if (place.meetingLinkProvider && !place.locationUrl) return words.linkComes;
  return linkTo(place) ? undefined : words.online;
};

/** Where people meet, and the way in. */
export const placeInWords = (place: Place, words: AppointmentsMessages['place']): PlaceInWords => ({
  icon: place.locationType === 'in-person' ? 'place' : place.locationPhone ? 'phone' : 'video',
  name: nameOf(place, words),
  link: linkTo(place),
});
