import type { Messages, Section } from '../messages';
import type { en } from './en';

export type FeedsMessages = Messages<typeof en>;

export const feeds: Section<typeof en> = {
  en: () => import('./en').then((module) => module.en),
  de: () => import('./de').then((module) => module.de),
};
