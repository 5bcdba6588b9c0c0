import type { Messages } from '../messages';
import type { en } from './en';

export const de: Messages<typeof en> = {
  copyOf: (name) => `Kopie von ${name}`,
};
