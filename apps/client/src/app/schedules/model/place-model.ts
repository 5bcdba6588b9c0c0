import type { Schedule } from '@appointment/contracts';

/** Where people meet, as the editor asks for it. `open`: nothing is said yet. */
export const placeKinds = ['in-person', 'phone', 'link', 'jitsi', 'open'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Empty texts where the wire has null. What another kind of place has stays for coming back to it. */
export interface PlaceModel {
  place: PlaceKind;
  locationName: string;
  locationUrl: string;
  locationPhone: string;
}

type WirePlace = Pick<
  Schedule,
  'locationType' | 'locationName' | 'locationUrl' | 'locationPhone' | 'meetingLinkProvider'
>;

const kindOf = (place: WirePlace): PlaceKind => {
  if (place.locationType === 'in-person') return 'in-person';
  if (place.meetingLinkProvider) return 'jitsi';
  if (place.locationPhone) return 'phone';
  return place.locationUrl ? 'link' : 'open';
};

export const placeOf = (place: WirePlace): PlaceModel => ({
  place: kindOf(place),
  locationName: place.locationName ?? '',
  locationUrl: place.locationUrl ?? '',
  locationPhone: place.locationPhone ?? '',
});

export const noPlace: PlaceModel = {
  place: 'open',
  locationName: '',
  locationUrl: '',
  locationPhone: '',
};

const given = (text: string): string | null => text.trim() || null;

/** Only what belongs to this kind of place: there is one way in. */
export const placeFields = (model: PlaceModel) => {
  const { place } = model;
  return {
    locationType: place === 'in-person' ? ('in-person' as const) : ('online' as const),
    locationName: place === 'in-person' ? given(model.locationName) : null,
    locationUrl: place === 'in-person' || place === 'link' ? given(model.locationUrl) : null,
    locationPhone: place === 'phone' ? given(model.locationPhone) : null,
    meetingLinkProvider: place === 'jitsi' ? ('jitsi' as const) : null,
  };
};
