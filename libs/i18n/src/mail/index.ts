import type { LoadedSection, Messages } from '../messages';
import { de } from './de';
import { en } from './en';

export type MailMessages = Messages<typeof en>;
export const mail: LoadedSection<typeof en> = { en, de };
