import type { BusyView } from '../busy-view';
import { type JCalComponent, parameterOf, propertiesOf, textOf } from '../jcal';

/** False for what takes none of the owner's time: transparent, cancelled, or declined by the owner. Tentative takes it. */
export const takesTime = (component: JCalComponent, view: BusyView): boolean =>
  textOf(component, 'transp').toUpperCase() !== 'TRANSPARENT' &&
  textOf(component, 'status').toUpperCase() !== 'CANCELLED' &&
  !isDeclined(component, view.ownerAddresses ?? []);

function isDeclined(component: JCalComponent, ownerAddresses: readonly string[]): boolean {
  const owner = new Set(ownerAddresses.map(normalised));
  return propertiesOf(component, 'attendee').some(
    (attendee) =>
      parameterOf(attendee, 'partstat')?.toUpperCase() === 'DECLINED' &&
      [String(attendee[3]), parameterOf(attendee, 'email') ?? '']
        .map(normalised)
        .some((address) => owner.has(address)),
  );
}

const normalised = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
