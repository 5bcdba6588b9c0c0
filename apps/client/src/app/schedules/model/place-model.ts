import type { Schedule } from '@appointment/contracts';

/** Where people meet, as the editor asks for it. `open`: nothing is said yet. */
export const placeKinds = ['in-person', 'phone', 'link', 'jitsi', 'open'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Empty texts where the wire has null. What another kind of place has stays for coming back to it. */
export interface PlaceModel {
  place: PlaceKind;
  /** The address of a place in person. */
  locationName: string;
  /** What a place is called that is nowhere in person; only programs give one. */
  placeName: string;
  /** Whoever cannot come in person has a room made too; only programs ask for it. */
  roomToo: boolean;
  locationUrl: string;
  locationPhone: string;
}

type WirePlace = Pick<
  Schedule,
  'locationType' | 'locationName' | 'locationUrl' | 'locationPhone' | 'meetingLinkProvider'
>;

const isInPerson = ({ locationType }: WirePlace): boolean => locationType === 'in-person';

const kindOf = (place: WirePlace): PlaceKind => {
  if (isInPerson(place)) return 'in-person';
  if (place.meetingLinkProvider) return 'jitsi';
  if (place.locationPhone) return 'phone';
  return place.locationUrl ? 'link' : 'open';
};

export const placeOf = (place: WirePlace): PlaceModel => ({
  place: kindOf(place),
  locationName: (isInPerson(place) && place.locationName) || '',
  placeName: (!isInPerson(place) && place.locationName) || '',
  roomToo: isInPerson(place) && place.meetingLinkProvider !== null,
  locationUrl: place.locationUrl ?? '',
  locationPhone: place.locationPhone ?? '',
});

export const noPlace: PlaceModel = {
  place: 'open',
  locationName: '',
  placeName: '',
  roomToo: false,
  locationUrl: '',
  locationPhone: '',
};

const given = (text: string): string | null => text.trim() || null;

/** Only what belongs to this kind of place, and is shown with it. */
export const placeFields = (model: PlaceModel) => {
  const { place } = model;
  const inPerson = place === 'in-person';
  const hasRoom = place === 'jitsi' || (inPerson && model.roomToo);
  return {
    locationType: inPerson ? ('in-person' as const) : ('online' as const),
    locationName: given(inPerson ? model.locationName : model.placeName),
    locationUrl: inPerson || place === 'link' ? given(model.locationUrl) : null,
    locationPhone: inPerson || place === 'phone' ? given(model.locationPhone) : null,
    meetingLinkProvider: hasRoom ? ('jitsi' as const) : null,
  };
};
