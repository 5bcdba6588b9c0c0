import { type JCalComponent, textOf } from '../jcal';
import { answerBy } from './answers';

/** False for what takes none of the owner's time: transparent, cancelled, or declined by the owner. Tentative takes it. */
export const takesTime = (component: JCalComponent, ownerAddresses: readonly string[]): boolean =>
  !isTransparent(component) &&
  !isCancelled(component) &&
  answerBy(component, ownerAddresses) !== 'declined';

export const isCancelled = (component: JCalComponent): boolean =>
  says(component, 'status', 'CANCELLED');

/** Exchange says it in its own words where it leaves TRANSP out. */
const isTransparent = (component: JCalComponent): boolean =>
  textOf(component, 'transp') === ''
    ? says(component, 'x-microsoft-cdo-busystatus', 'FREE')
    : says(component, 'transp', 'TRANSPARENT');

const says = (component: JCalComponent, name: string, value: string): boolean =>
  textOf(component, name).trim().toUpperCase() === value;
