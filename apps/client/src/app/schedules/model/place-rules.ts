import { maxLength, validate, type SchemaPathTree } from '@angular/forms/signals';
import type { SchedulesMessages } from '@appointment/i18n';
import type { PlaceModel } from './place-model';

type Faults = SchedulesMessages['faults'];

const PHONE = /^\+?[0-9][0-9 ()/.-]{3,60}$/;

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

const urlFault = ({ place, locationUrl }: PlaceModel, faults: Faults) => {
  const url = locationUrl.trim();
  if (place !== 'link' && place !== 'in-person') return undefined;
  if (!url) return place === 'link' ? { kind: 'required', message: faults.urlMissing } : undefined;
  return isWebAddress(url) ? undefined : { kind: 'url', message: faults.url };
};

const phoneFault = ({ place, locationPhone }: PlaceModel, faults: Faults) => {
  const phone = locationPhone.trim();
  const asked = place === 'phone' || (place === 'in-person' && phone !== '');
  return asked && !PHONE.test(phone) ? { kind: 'phone', message: faults.phone } : undefined;
};

/** What belongs to a place is an address that can be opened, a number that can be called, and no novel. */
export const placeRules = (path: SchemaPathTree<PlaceModel>, faults: () => Faults): void => {
  validate(path.locationUrl, ({ valueOf }) => urlFault(valueOf(path), faults()));
  validate(path.locationPhone, ({ valueOf }) => phoneFault(valueOf(path), faults()));
  for (const name of [path.locationName, path.placeName])
    maxLength(name, 255, { message: () => faults().addressLong });
};
