import type { Messages, Section } from '../messages';
import type { en } from './en';

export type HandPickedMessages = Messages<typeof en>;

export const handPicked: Section<typeof en> = {
  en: () => import('./en').then((module) => module.en),
  de: () => import('./de').then((module) => module.de),
};
