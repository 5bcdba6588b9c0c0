import type { CalendarEvent } from '../calendar-event';
import { type JCalComponent, type JCalProperty, textOf } from '../jcal';
import { cleanText, cleanUri } from './clean-text';

type Place = 'location' | 'url';

const PLACES: readonly Place[] = ['location', 'url'];

const markOf = (place: Place): string => `x-appointment-${place}`;

export const PLACE_MARKS: readonly string[] = PLACES.map((place) => markOf(place).toUpperCase());

export const placeProperty = (place: Place, event: CalendarEvent): JCalProperty[] => {
  const value = valueOf(place, event);
  return value === '' ? [] : [[place, {}, place === 'url' ? 'uri' : 'text', value]];
};

/** Our last word on place and link, beside the one that the owner may edit: it tells later who has changed it. */
export const placeMarks = (event: CalendarEvent): JCalProperty[] =>
  PLACES.map((place): JCalProperty => [markOf(place), {}, 'text', valueOf(place, event)]).filter(
    ([, , , value]) => value !== '',
  );

/** About what we say something else than the last time. */
export const changedPlaces = (event: CalendarEvent, stored: JCalComponent): Place[] =>
  PLACES.filter((place) => textOf(stored, markOf(place)) !== valueOf(place, event));

const valueOf = (place: Place, event: CalendarEvent): string =>
  place === 'url' ? cleanUri(event.url ?? '') : cleanText(event.location ?? '');
